import { afterAll, beforeAll, describe, expect } from "vitest";
import type { AskResponse } from "../../src/core/ask.js";
import { ask, askAndHear } from "./asking.js";
import { HOW_MANY, openFerrySite } from "./ferry.js";
import type { Site } from "./site.js";
import { it, PHONE } from "./visit.js";

let site: Site;
/** What is changed in the server's answers. */
let change: (response: AskResponse) => AskResponse;

beforeAll(async () => {
  site = await openFerrySite();
  const real = site.service.ask.bind(site.service);
  site.service.ask = async (request) => change(await real(request));
});
afterAll(() => site.close());

const asIs = (response: AskResponse) => response;

const conflicting = (response: AskResponse): AskResponse => ({
  ...response,
  conflicts: [{ citations: [0, 1], values: ["41", "47"] }],
});

describe("who says what", () => {
  it("has a row for each article that says this, with its quotation linked", async ({ visit }) => {
    change = asIs;
    const page = await visit(site.url);
    const { turn, response } = await askAndHear(page, HOW_MANY);
    const sources = turn.getByRole("group", { name: "Who says what" });
    const saying = response.coverage.filter(({ says }) => says).map(({ document }) => document);
    expect(saying[0]).toBe("harbour-gazette.txt");
    const titles = new Map((await site.service.documents()).map(({ id, title }) => [id, title]));
    const rows = sources.locator(".source-rows:not(.silent-rows) > li");
    expect(await rows.locator(".source-name > p:first-child").allTextContents()).toEqual(
      saying.map((id) => titles.get(id)),
    );
    const links = rows.getByRole("link");
    expect(await links.allTextContents()).toEqual(
      saying.map((id) => response.citations.find(({ document }) => document.id === id)!.quote),
    );
    await links.last().click();
    await page.locator("mark.opened").first().waitFor();
    expect((await page.locator("mark.opened").allTextContents()).join("")).toBe(await links.last().textContent());
  });

  it("folds away the many that say nothing, and names them at a tap", async ({ visit }) => {
    change = asIs;
    const page = await visit(site.url);
    const { turn, response } = await askAndHear(page, HOW_MANY);
    const silent = response.coverage.filter(({ says }) => !says);
    const fold = turn.getByText(`and ${silent.length} others say nothing`);
    const rows = turn.locator(".silent-rows > li");
    expect(await rows.first().isVisible()).toBe(false);
    await fold.click();
    expect(await rows.count()).toBe(silent.length);
    expect(await rows.first().isVisible()).toBe(true);
    expect(await rows.first().locator(".source-says").textContent()).toMatch(/^says nothing/);
  });

  it("shows the few that say nothing right away", async ({ visit }) => {
    change = (response) => ({ ...response, coverage: response.coverage.slice(0, 4) });
    const page = await visit(site.url);
    const turn = await ask(page, HOW_MANY);
    expect(await turn.locator(".source-row").count()).toBe(4);
    expect(await turn.locator(".silent-rows > li").first().isVisible()).toBe(true);
  });

  it("asks an article that says this but was not quoted for its sentence, at a tap", async ({ visit }) => {
    let first = true;
    change = (response) => {
      if (!first) return response;
      first = false;
      const coverage = ["harbour-gazette.txt", "national-courier.txt"].map((document) => ({ document, says: true }));
      return { ...response, citations: response.citations.slice(0, 1), coverage };
    };
    const page = await visit(site.url);
    const turn = await ask(page, HOW_MANY);
    const row = turn.locator(".source-row").nth(1);
    const request = page.waitForRequest("**/api/ask");
    await row.getByRole("button", { name: "Show what it says" }).click();
    expect((await request).postDataJSON()).toEqual({
      question: HOW_MANY,
      documents: ["national-courier.txt"],
      limit: 1,
    });
    await row.getByRole("link").waitFor();
    expect(await row.getByRole("link").textContent()).toContain("stands at 47");
  });

  it("says nothing where only one article was asked", async ({ visit }) => {
    change = (response) => ({ ...response, coverage: response.coverage.slice(0, 1) });
    const page = await visit(site.url);
    const turn = await ask(page, HOW_MANY);
    expect(await turn.locator(".sources").count()).toBe(0);
  });
});

describe("articles that differ", () => {
  for (const viewport of [undefined, PHONE]) {
    it(`stand side by side with their dates at ${viewport?.width ?? 1280} px, and none is said to be right`, async ({
      visit,
    }) => {
      change = conflicting;
      const page = await visit(site.url, viewport && { viewport });
      const { turn, response } = await askAndHear(page, HOW_MANY);
      const note = turn.locator(".differing");
      expect(await note.innerText()).toMatch(/^The articles differ: 41, 47\. Compare$/);
      const conflict = turn.getByRole("group", { name: "The articles differ" });
      await note.getByRole("button", { name: "Compare" }).click();
      expect(await conflict.evaluate((group) => group === document.activeElement)).toBe(true);
      expect((await conflict.boundingBox())!.y).toBeLessThan(page.viewportSize()!.height);
      const sides = conflict.getByRole("listitem");
      expect(await sides.locator(".conflict-value").allTextContents()).toEqual(["41", "47"]);
      expect(await sides.locator("time").allTextContents()).toEqual(["12 March 2019", "3 June 2019"]);
      expect(await sides.locator("blockquote").allTextContents()).toEqual(
        response.citations.slice(0, 2).map(({ quote }) => quote),
      );
      const [left, right] = [(await sides.nth(0).boundingBox())!, (await sides.nth(1).boundingBox())!];
      expect(left.y).toBe(right.y);
      expect(left.x + left.width).toBeLessThan(right.x);
      // Neither side is given more weight than the other.
      const looks = await sides.locator(".conflict-value").evaluateAll((values) =>
        values.map((value) => {
          const { color, fontSize, fontWeight } = getComputedStyle(value);
          return [color, fontSize, fontWeight].join(" ");
        }),
      );
      expect(new Set(looks).size).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()!.width);
    });
  }
});

describe("the speaker", () => {
  it("is named where the sentence names one, in its own words", async ({ visit }) => {
    change = asIs;
    const page = await visit(site.url);
    const turn = await ask(page, HOW_MANY);
    const citations = turn.locator(".citations > li");
    expect(await citations.nth(0).locator(".speaker").textContent()).toBe("Said by Ruth Abara");
    expect(await citations.nth(1).locator(".speaker").textContent()).toBe("According to the transport ministry");
    const unnamed = await ask(page, "Who gathered on the quay?");
    const first = unnamed.locator(".citations > li").first();
    expect(await first.locator(".quote").textContent()).toContain("Islanders gathered on the quay");
    expect(await first.locator(".speaker").count()).toBe(0);
  });
});
