import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, expect, inject, it as base } from "vitest";

/** Opens an address in a fresh browser profile. */
export type Visit = (address: string, options?: BrowserContextOptions) => Promise<Page>;

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

interface Fixtures {
  readonly visit: Visit;
  /**
   * What went wrong in the browser without anyone seeing it: errors on its console, scripts that failed, dialogs,
   * breaches of the content-security policy, requests to elsewhere. A test that brings some about takes them out.
   */
  readonly incidents: string[];
}

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/** `it` with a browser. A test fails when anything went wrong in its pages, seen or not. */
export const it = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures a fixture needs
  incidents: async ({}, use) => {
    const incidents: string[] = [];
    await use(incidents);
    expect(incidents).toEqual([]);
  },
  visit: async ({ incidents }, use) => {
    browser ??= chromium.connect(inject("browser"));
    const contexts: BrowserContext[] = [];
    await use(async (address, options) => {
      const context = await (await browser!).newContext({ viewport: DESKTOP, ...options });
      contexts.push(context);
      context.setDefaultTimeout(20_000);
      await watch(context, new URL(address).origin, incidents);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

async function watch(context: BrowserContext, origin: string, incidents: string[]): Promise<void> {
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) incidents.push(`request: ${url}`);
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) incidents.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => incidents.push(`script: ${error.error().message}`));
  context.on("dialog", (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.exposeFunction("reportViolation", (violation: string) => incidents.push(`policy: ${violation}`));
  await context.addInitScript(() => {
    const { reportViolation } = globalThis as unknown as { reportViolation: (violation: string) => void };
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      reportViolation([violatedDirective, blockedURI, sample].join(" ")),
    );
  });
}
