import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import type { DocumentInfo } from "../../src/core/document.js";
import { ask, askAndHear } from "./asking.js";
import { openSite, siteForTest, type Site } from "./site.js";
import { DESKTOP, it, PHONE } from "./visit.js";

let site: Site;
beforeAll(async () => {
  site = await openSite(inject("seedsIndex"));
});
afterAll(() => site.close());

describe("questions to begin with", () => {
  it("are four, are the same every time, and each is answered", async ({ visit }) => {
    const page = await visit(site.url);
    const buttons = page.getByRole("group", { name: "Questions to begin with" }).getByRole("button");
    await buttons.first().waitFor();
    const questions = await buttons.allTextContents();
    expect(questions).toHaveLength(4);
    for (const question of questions) {
      expect((await site.service.ask({ question })).status).toBe("answered");
    }
    await buttons.nth(1).click();
    await page.locator(".turn[aria-busy=false] .citation").first().waitFor();
    expect(await page.locator(".turn .question").textContent()).toBe(questions[1]);
    const other = await visit(site.url, { viewport: PHONE });
    await other.locator(".starters button").first().waitFor();
    expect(await other.locator(".starters button").allTextContents()).toEqual(questions);
  });
});

for (const [screen, viewport] of Object.entries({ "a wide screen": DESKTOP, "a phone": PHONE })) {
  describe(`narrowing on ${screen}`, () => {
    it("to an article holds for the question and those that follow, until it is taken back", async ({ visit }) => {
      const page = await visit(site.url, { viewport });
      const [, wanted] = await site.service.documents();
      await page.getByRole("checkbox", { name: `Ask only of ${wanted.title}` }).check();
      const chip = page.getByRole("button", { name: `Only “${wanted.title}”: take back` });
      await chip.waitFor();
      const first = await askAndHear(page, "How many Syrians were invited to Sochi?");
      expect(first.response.coverage.map(({ document }) => document)).toEqual([wanted.id]);
      expect(await first.turn.locator(".narrowed-to").textContent()).toContain(wanted.title);
      await page.reload();
      await chip.waitFor();
      const second = await askAndHear(page, "Who was heckled?");
      expect(second.response.coverage).toHaveLength(1);
      await page.getByRole("textbox", { name: /question/ }).focus();
      await page.keyboard.press("Backspace");
      await chip.waitFor({ state: "detached" });
      const third = await askAndHear(page, "What did Putin reject?");
      expect(third.response.coverage).toHaveLength(5);
      expect(await third.turn.locator(".narrowed-to").count()).toBe(0);
    });
  });
}

describe("narrowing to years", () => {
  it("leaves out what is undated, says so, and says when nothing is left", async ({ visit }) => {
    const page = await visit(site.url);
    await page.getByText(/undated articles? (?:is|are) left out by a span of years/).waitFor();
    await page.getByRole("combobox", { name: "From year" }).selectOption("2016");
    await page.getByRole("combobox", { name: "To year" }).selectOption("2016");
    const documents = await site.service.documents();
    const dated = documents.filter(({ published }) => published?.startsWith("2016"));
    await page.getByText(`${dated.length} of ${documents.length} articles`).waitFor();
    const undated = documents.find(({ published }) => published === null)!;
    await page.getByRole("checkbox", { name: `Ask only of ${undated.title}` }).check();
    await page.getByText("No article lies within this, so nothing can be found.").waitFor();
    const turn = await ask(page, "How many Syrians were invited to Sochi?");
    await turn.getByText("No article lies within what the question was narrowed to.").waitFor();
    await page.getByRole("button", { name: "Only 2016: take back" }).press("Enter");
    await page.getByText(`1 of ${documents.length} articles`).waitFor();
  });
});

describe("the list of the articles", () => {
  it("stays quick and whole with 5,000 of them, with long titles and with none", async ({ visit }) => {
    const many = Array.from({ length: 5_000 }, (_, number): DocumentInfo => ({
      id: `folder/${number}.txt`,
      title: number % 10 === 0 ? "" : `Report ${number} ${number === 4_321 ? "Zanzibar ".repeat(60) : "of the day"}`,
      publisher: `Outlet ${number % 7}`,
      author: null,
      published: number % 3 === 0 ? null : `${2000 + (number % 20)}-01-15`,
      sha256: "0".repeat(64),
      characters: number * 100,
    }));
    const { url } = await siteForTest({ documents: () => Promise.resolve(many), starters: () => Promise.resolve([]) });
    const page = await visit(url, { viewport: PHONE });
    const items = page.locator(".articles > li");
    await items.first().waitFor();
    expect(await items.count()).toBe(50);
    expect(await items.first().locator("time").getAttribute("datetime")).toBe("2019-01-15");
    await page.getByRole("button", { name: "Show 50 more of 5,000" }).click();
    expect(await items.count()).toBe(100);
    await page.getByRole("searchbox", { name: "Filter" }).fill("zanzibar OUTLET 2 2001");
    await page.getByText("1 of 5,000 articles").waitFor();
    expect(await items.count()).toBe(1);
    await page.getByRole("button", { name: "Ask only this one" }).click();
    await page.locator(".chip").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole("searchbox", { name: "Filter" }).fill("no such thing");
    await page.getByText("No article fits.").waitFor();
    await page.getByRole("searchbox", { name: "Filter" }).fill("");
    await page.getByRole("combobox", { name: "Order" }).selectOption("title");
    await expect.poll(() => items.first().getByRole("link").textContent()).toBe("folder/0.txt");
  });
});
