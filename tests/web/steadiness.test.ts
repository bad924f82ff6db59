import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { ask } from "./asking.js";
import { siteForTest } from "./site.js";
import { DESKTOP, it, PHONE } from "./visit.js";

const INVITED = "How many Syrians were invited to Sochi?";

/** Begins to add up how far parts of the page move (cumulative layout shift), but for what an input brings at once. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = Object.assign(globalThis, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) seen.shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
}

/** Waits until what happens next is no longer put down to the last input, which counts for half a second. */
async function outlastInput(page: Page): Promise<void> {
  const now = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() > since + 600, now);
}

/** A gate that holds up the server until it is opened; shuts behind each that passes. */
function gate() {
  const waiting: (() => void)[] = [];
  return {
    pass: () => new Promise<void>((resolve) => waiting.push(resolve)),
    open: async () => {
      await expect.poll(() => waiting.length).toBeGreaterThan(0);
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

for (const viewport of [DESKTOP, PHONE]) {
  it(`nothing jumps when an answer or an article comes late, at ${viewport.width} px`, async ({ visit }) => {
    const { pass, open } = gate();
    const { url, service } = await siteForTest();
    const page = await visit(url, { viewport });
    await page.getByRole("listitem").first().waitFor();
    const shifted = await watchShifts(page);
    const real = { ask: service.ask.bind(service), document: service.document.bind(service) };
    service.ask = async (request) => {
      await pass();
      return real.ask(request);
    };
    service.document = async (id) => {
      await pass();
      return real.document(id);
    };

    for (const question of [INVITED, "Who was heckled?"]) {
      const asking = ask(page, question);
      await page.getByText("Reading the articles…").waitFor();
      await outlastInput(page);
      await open();
      const turn = await asking;
      await turn.getByRole("link", { name: /^Read in the article: quotation 1,/ }).click();
      await page.getByText("Opening the article…").waitFor();
      await outlastInput(page);
      await open();
      await page.locator("mark.opened").first().waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".panel").waitFor({ state: "detached" });
    }
    expect(await shifted()).toBeLessThan(0.02);
  });
}

describe("what one was reading stays where it was", () => {
  it("when the list of articles opens beside it and closes again", async ({ visit }) => {
    const { url } = await siteForTest();
    const page = await visit(url);
    await ask(page, INVITED);
    const turn = await ask(page, "Who was heckled in Sochi?");
    const question = turn.getByRole("heading", { level: 2 });
    const top = async () => (await question.boundingBox())!.y;
    const before = await top();
    // By hand, since playwright's own click scrolls first.
    const link = (await page.getByRole("link", { name: "Articles", exact: true }).boundingBox())!;
    await page.mouse.click(link.x + 5, link.y + 5);
    await page.locator(".panel").waitFor();
    expect(await top()).toBeCloseTo(before, 0);
    await page.keyboard.press("Escape");
    await page.locator(".panel").waitFor({ state: "detached" });
    expect(await top()).toBeCloseTo(before, 0);
  });

  it("when a new question is asked, it goes to the top", async ({ visit }) => {
    const { url } = await siteForTest();
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await visit(url, { viewport });
      await ask(page, INVITED);
      const turn = await ask(page, "Who was heckled in Sochi?");
      expect((await turn.boundingBox())!.y).toBeLessThan(60);
    }
  });
});
