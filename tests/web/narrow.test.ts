import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { ask } from "./asking.js";
import { overflowing } from "./overflowing.js";
import { openSite, type Site } from "./site.js";
import { it, PHONE } from "./visit.js";

let site: Site;
beforeAll(async () => {
  site = await openSite(inject("seedsIndex"));
});
afterAll(() => site.close());

// 640 by 400 is a window of 1,280 by 800 at 200 %.
const SCREENS = { "390 px": PHONE, "320 px": { width: 320, height: 568 }, "200 %": { width: 640, height: 400 } };

for (const [screen, viewport] of Object.entries(SCREENS)) {
  describe(`at ${screen}`, () => {
    it("everything fits, from the empty page to the article", async ({ visit }) => {
      const page = await visit(site.url, { viewport });
      await page.getByRole("listitem").first().waitFor();
      expect(await overflowing(page)).toEqual([]);
      const turn = await ask(page, "How many Syrians were invited to Sochi?");
      expect(await turn.locator("p.answer").textContent()).toBe("1,600");
      expect(await overflowing(page)).toEqual([]);
      await turn.getByRole("link", { name: /^Read in the article: quotation 1,/ }).click();
      await page.locator("mark.opened").first().waitFor();
      expect(await overflowing(page)).toEqual([]);
      const sheet = (await page.getByRole("dialog").boundingBox())!;
      expect(sheet).toEqual({ x: 0, y: 0, ...viewport });
      await page.getByRole("button", { name: "Back to the conversation" }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await ask(page, "What is the population of Madagascar?");
      expect(await overflowing(page)).toEqual([]);
    });
  });
}
