import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import type { Locator, Page } from "playwright-core";
import { ask } from "./asking.js";
import { overflowing } from "./overflowing.js";
import { openSite, type Site } from "./site.js";
import { INVITED } from "./states.js";
import { DESKTOP, it, PHONE } from "./visit.js";

let site: Site;
beforeAll(async () => {
  site = await openSite(inject("seedsIndex"));
});
afterAll(() => site.close());

/** An article beside its conversation, with one quotation open and others marked. */
async function openQuotation(page: Page): Promise<void> {
  const turn = await ask(page, INVITED);
  await turn.getByRole("link", { name: /^Read in the article: quotation 1,/ }).click();
  await page.locator("mark.opened").first().waitFor();
  await page.locator("mark.cited").first().waitFor();
}

const styleOf = (part: Locator, property: string, pseudo?: string) =>
  part
    .first()
    .evaluate((element, [property, pseudo]) => getComputedStyle(element, pseudo).getPropertyValue(property), [
      property,
      pseudo,
    ] as const);

describe("in the colours of a high-contrast theme", () => {
  it("the open quotation, the others, and their ticks can still be told apart", async ({ visit }) => {
    const page = await visit(site.url, { forcedColors: "active" });
    await openQuotation(page);
    const [opened, cited] = [page.locator("mark.opened"), page.locator("mark.cited")];
    expect(await styleOf(opened, "background-color")).not.toBe(await styleOf(cited, "background-color"));
    expect(await styleOf(cited, "text-decoration-line")).toBe("underline");
    const ticks = page.locator(".rail a");
    const colours = [
      await styleOf(page.locator(".rail a[aria-current]"), "border-top-color", "::before"),
      await styleOf(page.locator(".rail a:not([aria-current])"), "border-top-color", "::before"),
      await styleOf(page.locator(".rail"), "background-color"),
    ];
    expect(await ticks.count()).toBeGreaterThan(1);
    expect(new Set(colours).size).toBe(3);
  });

  it("what has the focus is outlined", async ({ visit }) => {
    const page = await visit(site.url, { forcedColors: "active" });
    await openQuotation(page);
    await page.keyboard.press("Tab");
    expect(await styleOf(page.locator("*:focus"), "outline-style")).toBe("solid");
  });
});

it("nothing moves where motion is not wanted", async ({ visit }) => {
  const page = await visit(site.url, { reducedMotion: "reduce" });
  await openQuotation(page);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      const still = [transitionDuration, animationDuration].every((all) =>
        all.split(", ").every((one) => one === "0s"),
      );
      return still && scrollBehavior === "auto" ? [] : [`${element.tagName}.${element.className}`];
    }),
  );
  expect(moving).toEqual([]);
});

it("more contrast is given where it is asked for", async ({ visit }) => {
  const soft = async (contrast: "more" | "no-preference") => {
    const page = await visit(site.url, { contrast });
    return page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--soft"));
  };
  expect(await soft("more")).not.toBe(await soft("no-preference"));
});

for (const viewport of [DESKTOP, PHONE])
  it(`text of twice the size fits, at ${viewport.width} px`, async ({ visit }) => {
    const page = await visit(site.url, { viewport });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    expect(await overflowing(page)).toEqual([]);
    await openQuotation(page);
    expect(await overflowing(page)).toEqual([]);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    expect(await overflowing(page)).toEqual([]);
  });

it("what the keyboard reaches does not lie hidden under what sticks to the edges", async ({ visit }) => {
  const page = await visit(site.url, { viewport: { width: 1000, height: 500 } });
  await ask(page, INVITED);
  await page.keyboard.press("Escape");
  for (const key of ["n", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab"]) {
    await page.keyboard.press(key);
    const covered = await page.evaluate(() => {
      const focused = document.activeElement!;
      const { left, top, width, height } = focused.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit && (focused.contains(hit) || hit.contains(focused)) ? null : focused.outerHTML.slice(0, 120);
    });
    expect(covered).toBeNull();
  }
});
