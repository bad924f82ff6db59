import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import type { Page } from "playwright-core";
import { openSite, type Site } from "./site.js";
import { DESKTOP, it, PHONE } from "./visit.js";

let site: Site;
beforeAll(async () => {
  site = await openSite(inject("seedsIndex"));
});
afterAll(() => site.close());

const nameOfFocus = (page: Page) =>
  page
    .locator("*:focus")
    .evaluate((element) => element.getAttribute("aria-label") ?? (element.textContent.trim() || element.id));

/** Presses Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key);
    if (name.test(await nameOfFocus(page).catch(() => ""))) return;
  }
  throw new Error(`Cannot reach ${String(name)} with ${key}`);
}

describe("with the keyboard alone", () => {
  for (const [screen, viewport] of Object.entries({ "a wide screen": DESKTOP, "a phone": PHONE })) {
    it(`one can ask, open the article, come back and ask on, on ${screen}`, async ({ visit }) => {
      const page = await visit(site.url, { viewport });
      await expect.poll(() => nameOfFocus(page)).toBe("question");
      await page.keyboard.type("How many Syrians were invited to Sochi?");
      await page.keyboard.press("Enter");
      await page.locator("p.answer").waitFor();
      expect(await nameOfFocus(page)).toBe("question");

      await tabTo(page, /entences around it: quotation 1$/, "Shift+Tab");
      await page.keyboard.press("Space");
      await page.locator(".neighbour").first().waitFor();

      await tabTo(page, /^Read in the article: quotation 1,/, "Shift+Tab");
      await page.keyboard.press("Enter");
      await page.locator("mark.opened").first().waitFor();
      await expect.poll(() => page.locator("mark.opened:focus").count()).toBe(1);

      const body = page.locator(".panel-body");
      const top = () => body.evaluate((element) => element.scrollTop);
      const before = await top();
      await page.keyboard.press("ArrowDown");
      await expect.poll(top).toBeGreaterThan(before);

      await page.keyboard.press("Escape");
      await expect.poll(() => nameOfFocus(page)).toMatch(/^Read in the article: quotation 1,/);

      await tabTo(page, /^question$/);
      await page.keyboard.type("Where?");
      await page.keyboard.press("Enter");
      await page.locator(".turn").nth(1).and(page.locator("[aria-busy=false]")).waitFor();
    });
  }

  it("the first Tab from the top leads past everything to the question", async ({ visit }) => {
    const page = await visit(`${site.url}/#/documents`);
    await page.locator(".panel").getByRole("link").first().waitFor();
    await page.keyboard.press("Escape");
    await tabTo(page, /^Skip to the question$/, "Shift+Tab");
    const skip = (await page.locator(".skip").boundingBox())!;
    expect(skip.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await expect.poll(() => nameOfFocus(page)).toBe("question");
  });

  it("what has the focus is outlined", async ({ visit }) => {
    const page = await visit(site.url);
    await page.getByRole("listitem").first().waitFor();
    await tabTo(page, /^Brief Russia-West détente on Syria conflict comes to an end$/);
    expect(await page.locator("*:focus").evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
  });

  it("a sheet over the conversation keeps the focus to itself", async ({ visit }) => {
    const page = await visit(`${site.url}/#/documents/001_6e6a1640b6997a8e.txt`, { viewport: PHONE });
    await page.getByRole("dialog").waitFor();
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press("Tab");
      expect(await page.locator(".conversation-column *:focus").count()).toBe(0);
    }
  });
});
