import type { Page } from "playwright-core";

/** What sticks out of the page to the side. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *:not(.visually-hidden)")]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className}`),
  );
}
