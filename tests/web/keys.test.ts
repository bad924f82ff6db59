import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import type { Page } from "playwright-core";
import { KEY_NAMES, KEYS } from "../../web/src/keys/keys.js";
import { ask } from "./asking.js";
import { openSite, type Site } from "./site.js";
import { INVITED } from "./states.js";
import { it, PHONE } from "./visit.js";

let site: Site;
beforeAll(async () => {
  site = await openSite(inject("seedsIndex"));
});
afterAll(() => site.close());

const nameOfFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id ?? "");

/** A conversation of two turns, with the focus out of the question field, as one leaves it with Escape. */
async function converse(page: Page): Promise<void> {
  await ask(page, "Why did the talks in Geneva collapse?");
  await ask(page, INVITED);
  await page.keyboard.press("Escape");
}

describe("keys", () => {
  it("write what they say while a question is written", async ({ visit }) => {
    const page = await visit(site.url);
    const field = page.getByRole("textbox", { name: /question/ });
    await field.focus();
    const all = KEY_NAMES.map((name) => KEYS[name].key).join("");
    await page.keyboard.type(all);
    expect(await field.inputValue()).toBe(all);
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.locator(".panel").count()).toBe(0);
  });

  it("go through the quotations, from the newest answer back, open one, and close it again", async ({ visit }) => {
    const page = await visit(site.url);
    await converse(page);
    const newest = page.locator(".turn").last();
    const quotations = await page.locator(".citation").count();
    const inNewest = await newest.locator(".citation").count();
    expect(quotations).toBeGreaterThan(inNewest);

    await page.keyboard.press("n");
    expect(await nameOfFocus(page)).toMatch(/^Read in the article: quotation 1,/);
    expect(await newest.locator("*:focus").count()).toBe(1);
    expect(await page.locator("*:focus").evaluate((link) => getComputedStyle(link).outlineStyle)).toBe("solid");
    await page.keyboard.press("p");
    expect(await page.locator(".turn").first().locator("*:focus").count()).toBe(1);
    await page.keyboard.press("n");
    await page.keyboard.press("o");
    await page.locator("mark.opened").first().waitFor();
    await expect.poll(() => page.locator("mark.opened:focus").count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => nameOfFocus(page)).toMatch(/^Read in the article: quotation 1,/);
    expect(await newest.locator("*:focus").count()).toBe(1);
  });

  it("lead to the question and to the articles, and back to where one was", async ({ visit }) => {
    const page = await visit(site.url);
    await converse(page);
    await page.keyboard.press("n");
    await page.keyboard.press("a");
    await page.locator(".panel").getByRole("listitem").first().waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => nameOfFocus(page)).toMatch(/^Read in the article: quotation 1,/);
    await page.keyboard.press("/");
    expect(await nameOfFocus(page)).toBe("question");
    expect(await page.getByRole("textbox", { name: /question/ }).inputValue()).toBe("");
  });

  it("leave the browser its own", async ({ visit }) => {
    const page = await visit(site.url);
    await converse(page);
    for (const key of ["Control+a", "Alt+n", "Meta+o"]) await page.keyboard.press(key);
    expect(await page.locator(".panel").count()).toBe(0);
    expect(await nameOfFocus(page)).toBe("");
  });

  it("do nothing to a conversation under a sheet", async ({ visit }) => {
    const page = await visit(site.url, { viewport: PHONE });
    await converse(page);
    await page.keyboard.press("a");
    await page.getByRole("dialog").waitFor();
    const focused = await nameOfFocus(page);
    for (const key of ["/", "n", "o"]) await page.keyboard.press(key);
    expect(await nameOfFocus(page)).toBe(focused);
    expect(await page.locator(".article-text").count()).toBe(0);
  });
});

describe("the sheet of keys", () => {
  it("lists every key, keeps the focus, closes by Escape and gives the focus back", async ({ visit }) => {
    const page = await visit(site.url);
    await converse(page);
    await page.keyboard.press("o");
    await expect.poll(() => page.locator("mark.opened:focus").count()).toBe(1);
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await sheet.waitFor();
    const caps = await sheet.locator("kbd").allTextContents();
    expect(caps).toEqual(expect.arrayContaining(KEY_NAMES.map((name) => KEYS[name].key)));
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest(".page > :not(dialog)") ?? null)).toBeNull();
    }
    // Beneath, nothing stirs.
    await page.keyboard.press("a");
    expect(await page.locator(".article-text").count()).toBe(1);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    expect(await page.locator("mark.opened:focus").count()).toBe(1);
  });

  it("turns single keys off for good, and on again", async ({ visit }) => {
    const page = await visit(site.url);
    await converse(page);
    const toggle = page.getByRole("checkbox", { name: /Single keys/ });
    await page.keyboard.press("?");
    await toggle.uncheck();
    await page.keyboard.press("Escape");
    await page.reload();
    await page.locator("p.answer").first().waitFor();
    await page.keyboard.press("Escape");
    for (const key of ["?", "a", "o"]) await page.keyboard.press(key);
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.locator(".panel").count()).toBe(0);
    await page.getByRole("button", { name: "Keys" }).click();
    await toggle.check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("a");
    await page.locator(".panel").waitFor();
  });
});
