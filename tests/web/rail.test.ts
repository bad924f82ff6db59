import fc from "fast-check";
import { beforeAll, afterAll, describe, expect, inject, it as plainly } from "vitest";
import type { Page } from "playwright-core";
import type { Citation } from "../../src/core/ask.js";
import { railPositions } from "../../web/src/article/rail-positions.js";
import { ask } from "./asking.js";
import { openSite, type Site } from "./site.js";
import { INVITED } from "./states.js";
import { DESKTOP, it, PHONE } from "./visit.js";

const ID = "001_6e6a1640b6997a8e.txt";

let site: Site;
/** Three quotations of one article, in an order that is not the article's. */
let citations: readonly Citation[];

beforeAll(async () => {
  site = await openSite(inject("seedsIndex"));
  const { text, sentences, ...document } = (await site.service.document(ID))!;
  const body = sentences.filter(({ kind }) => kind === "body");
  citations = [0.5, 0.95, 0].map((share) => {
    const { start, end } = body[Math.floor(share * (body.length - 1))];
    return { document, start, end, quote: text.slice(start, end), before: "", after: "", score: 1 };
  });
  const real = site.service.ask.bind(site.service);
  site.service.ask = async (request) => ({ ...(await real(request)), status: "answered", answer: null, citations });
});
afterAll(() => site.close());

const highlighted = async (page: Page) => (await page.locator("mark.opened").allTextContents()).join("");
const inOrder = () => [...citations].sort((a, b) => a.start - b.start);

for (const [screen, viewport] of Object.entries({ "a wide screen": DESKTOP, "a phone": PHONE })) {
  describe(`the quotations of an article, on ${screen}`, () => {
    it("are reached in the order of its text, by key and by button, and the rest stay marked", async ({ visit }) => {
      const page = await visit(site.url, { viewport });
      const turn = await ask(page, INVITED);
      await turn.getByRole("link", { name: /^Read in the article: quotation 1,/ }).click();
      const [first, second, third] = inOrder();
      await expect.poll(() => highlighted(page)).toBe(second.quote);
      expect((await page.locator("mark.cited").allTextContents()).join("")).toBe(first.quote + third.quote);
      await page.keyboard.press("n");
      await expect.poll(() => highlighted(page)).toBe(third.quote);
      await expect.poll(() => page.locator("mark.opened:focus").count()).toBeGreaterThan(0);
      await page.keyboard.press("n");
      await page.keyboard.press("p");
      await page.keyboard.press("p");
      await expect.poll(() => highlighted(page)).toBe(first.quote);
      const next = page.getByRole("button", { name: "Next quotation" });
      await next.click();
      await expect.poll(() => highlighted(page)).toBe(second.quote);
      expect(await page.locator(".stepper").textContent()).toContain("2 of 3");
      // Who presses a button wants to press it again.
      expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
      expect(new URL(page.url()).hash).toBe(`#/documents/${ID}?start=${second.start}&end=${second.end}`);
      await page.goBack();
      await page.locator(".panel").waitFor({ state: "detached" });
    });

    it("are shown on a rail in proportion, each by its words, and open from there", async ({ visit }) => {
      const page = await visit(`${site.url}/#/documents/${ID}`, { viewport });
      const panel = page.locator(".panel");
      await panel.locator(".article-text").waitFor();
      await page.keyboard.press("Escape");
      await panel.waitFor({ state: "detached" });
      await ask(page, INVITED);
      await page.getByRole("link", { name: /^Read in the article: quotation 3,/ }).click();
      const rail = page.getByRole("navigation", { name: "Quotations from this article" });
      const ticks = rail.getByRole("link");
      await expect.poll(() => ticks.count()).toBe(3);
      const { text } = (await site.service.document(ID))!;
      const frame = (await rail.boundingBox())!;
      for (const [index, { start, quote }] of inOrder().entries()) {
        const tick = ticks.nth(index);
        expect(await tick.getAttribute("aria-label")).toContain(`Quotation ${index + 1} of 3: ${quote.slice(0, 60)}`);
        const { y, height } = (await tick.boundingBox())!;
        expect(y + height / 2 - frame.y).toBeCloseTo(12 + (start / text.length) * (frame.height - 24), -1);
      }
      expect(await ticks.first().getAttribute("aria-current")).toBe("true");
      await ticks.nth(2).click();
      await expect.poll(() => highlighted(page)).toBe(inOrder()[2].quote);
      await expect.poll(() => ticks.nth(2).getAttribute("aria-current")).toBe("true");
    });
  });
}

describe("ticks of a rail", () => {
  const shares = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })
    .map((all) => all.sort((a, b) => a - b));

  plainly("stand within it, in order, and as far apart as there is room", () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 1_000 }), (all, height) => {
        const positions = railPositions(all, height, 24);
        const gap = Math.min(24, Math.max(0, height - 24) / Math.max(1, all.length - 1));
        for (const [index, position] of positions.entries()) {
          expect(position).toBeGreaterThanOrEqual(-1e-6);
          expect(position).toBeLessThanOrEqual(Math.max(0, height - 24) + 1e-6);
          if (index > 0) expect(position - positions[index - 1]).toBeGreaterThanOrEqual(gap - 1e-6);
        }
      }),
      { seed: 20_160_211 },
    );
  });

  plainly("stand just where their share puts them when none is near another", () => {
    expect(railPositions([0, 0.5, 1], 224, 24)).toEqual([0, 100, 200]);
    expect(railPositions([0.5, 0.5], 224, 24)).toEqual([100, 124]);
    expect(railPositions([1, 1], 224, 24)).toEqual([176, 200]);
  });
});
