import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, it as plainly } from "vitest";
import { LONG_ARTICLES } from "../../scripts/page/long-articles.js";
import { slices } from "../../web/src/article/slices.js";
import { lines } from "../../web/src/text/lines.js";
import { openSite, type Site } from "./site.js";
import { DESKTOP, it, PHONE } from "./visit.js";

let site: Site;
beforeAll(async () => {
  site = await openSite(inject("seedsIndex"));
});
afterAll(() => site.close());

describe("slices of an article", () => {
  plainly("follow each other without gap, and begin with no blank line but at the start", () => {
    const line = fc.constantFrom("", " ", "\u00A0", "a", "word ".repeat(100), "word ".repeat(3_000));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 200 }), fc.constantFrom("\n", "\r\n"), (all, separator) => {
        const text = all.join(separator);
        const cut = slices(text, lines(text));
        const joined = cut.flatMap(({ lines }) => lines.map(({ start, end }) => text.slice(start, end))).join("");
        expect(joined).toBe(text);
        for (const {
          lines: [first],
        } of cut.slice(1))
          expect(text.slice(first.start, first.end).trim()).not.toBe("");
      }),
      { seed: 20_160_211 },
    );
  });
});

for (const [name, text] of Object.entries(LONG_ARTICLES)) {
  for (const viewport of [DESKTOP, PHONE]) {
    const what = `an article of 200,000 characters ${name.replaceAll("-", " ")}, at ${viewport.width} px`;
    it(`${what}, opens at its quotation, whole`, async ({ visit }) => {
      site.service.document = async (id) => ({
        ...(await site.service.documents())[0],
        id,
        text,
        characters: text.length,
        sentences: [],
      });
      const page = await visit(site.url, { viewport });
      for (const start of [100_003, 0, 199_800]) {
        await page.goto(`${site.url}/#/documents/long.txt?start=${start}&end=${start + 150}`);
        await expect
          .poll(async () => (await page.locator("mark.opened").allTextContents()).join(""))
          .toBe(text.slice(start, start + 150));
        expect(await page.locator(".article-text").textContent()).toBe(text);
        // And stays there, once all that is near it has been laid out.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const { y, height } = (await page.locator("mark.opened").first().boundingBox())!;
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + Math.min(height, 100)).toBeLessThanOrEqual(viewport.height);
      }
    });
  }
}
