import { afterAll, beforeAll, describe, expect } from "vitest";
import { ask, askAndHear } from "./asking.js";
import { openFerrySite } from "./ferry.js";
import type { Site } from "./site.js";
import { DESKTOP, it } from "./visit.js";

const WHEN = "When did the Morning Star capsize off Port Ellery?";
const BUILT = "When was the old boat built at the Halvorsen yard?";

let site: Site;
beforeAll(async () => {
  site = await openFerrySite();
});
afterAll(() => site.close());

const SCREENS = [DESKTOP, { width: 320, height: 568 }];

for (const viewport of SCREENS) {
  describe(`the timeline at ${viewport.width} px`, () => {
    it("draws the articles' dates and those the quotations name, each leading to its quotation", async ({ visit }) => {
      const page = await visit(site.url, { viewport });
      const { turn, response } = await askAndHear(page, WHEN);
      const when = turn.getByRole("group", { name: "When" });
      const drawing = when.getByRole("img", { name: /^Timeline of the quotations/ });
      expect(await drawing.count()).toBe(1);
      expect(await drawing.locator("desc").textContent()).toContain("11 March 2019, named in quotation");

      const marks = when.getByRole("group", { name: /^Dates/ }).getByRole("link");
      const boxes = await marks.locator("circle").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(viewport.width);
        for (const other of boxes.slice(index + 1))
          expect(
            other.left >= box.right || other.right <= box.left || other.top >= box.bottom || other.bottom <= box.top,
          ).toBe(true);
      }

      const named = response.citations.findIndex(({ quote }) => quote.includes("11 March 2019"));
      const mark = when.getByRole("link", { name: `11 March 2019, named in quotation ${named + 1}` });
      await mark.focus();
      await page.keyboard.press("Enter");
      await page.locator("mark.opened").first().waitFor();
      expect((await page.locator("mark.opened").allTextContents()).join("")).toBe(response.citations[named].quote);
      await page.keyboard.press("Escape");
      await page.locator(".panel").waitFor({ state: "detached" });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    });
  });
}

it("says the same in a list, earliest first, for those who do not see the drawing", async ({ visit }) => {
  const page = await visit(site.url);
  const turn = await ask(page, WHEN);
  const dates = await turn
    .locator(".moments time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")!));
  expect(dates).toEqual([...dates].sort());
  expect(dates).toEqual(expect.arrayContaining(["2019-03-11", "2019-03-12", "2019-06-03"]));
});

it("sets an article without a date apart, and draws it nowhere", async ({ visit }) => {
  const page = await visit(site.url);
  const { turn, response } = await askAndHear(page, BUILT);
  const index = response.citations.findIndex(({ document }) => document.id === "islands-weekly.txt");
  expect(response.citations[index].document.published).toBeNull();
  expect(await turn.locator(".undated li").allTextContents()).toEqual([
    `Islanders ask for a safer crossing, quotation\u00a0${index + 1}`,
  ]);
  const names = await turn
    .getByRole("group", { name: /^Dates/ })
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
  // What its quotation names is drawn; when it appeared is not.
  expect(names).toContain(`1984, named in quotation ${index + 1}`);
  expect(names.filter((name) => name?.endsWith(`article of quotation ${index + 1}`))).toEqual([]);
});
