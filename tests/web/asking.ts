import type { Locator, Page } from "playwright-core";
import type { AskResponse } from "../../src/core/ask.js";

/** Writes a question, sends it with Enter, and waits until its turn is settled. */
export async function ask(page: Page, question: string): Promise<Locator> {
  const earlier = await page.locator(".turn").count();
  await page.getByRole("textbox", { name: /question/ }).fill(question);
  await page.keyboard.press("Enter");
  const turn = page.locator(".turn").nth(earlier);
  await turn.and(page.locator("[aria-busy=false]")).waitFor();
  return turn;
}

/** The same, with what the server answered. */
export async function askAndHear(page: Page, question: string): Promise<{ turn: Locator; response: AskResponse }> {
  const answered = page.waitForResponse("**/api/ask");
  const turn = await ask(page, question);
  return { turn, response: (await (await answered).json()) as AskResponse };
}
