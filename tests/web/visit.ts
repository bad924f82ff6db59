import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, expect, inject, it as base, vi } from "vitest";

/** Opens an address in a fresh browser profile. */
export type Visit = (address: string, options?: BrowserContextOptions) => Promise<Page>;

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/**
 * What went wrong in the browser without anyone seeing it: errors on its console, scripts that failed, dialogs,
 * breaches of the content-security policy, requests to elsewhere. Tests that bring some about say so.
 */
class Incidents {
  readonly all: string[] = [];
  private readonly expected: RegExp[] = [];
  private readonly allowed: RegExp[] = [];

  /** Something of this kind must happen before the test ends, once or more often. */
  expect(kind: RegExp): void {
    this.expected.push(kind);
  }

  /** Something of this kind may happen. */
  allow(kind: RegExp): void {
    this.allowed.push(kind);
  }

  /** What was expected and has not happened. */
  missing(): RegExp[] {
    return this.expected.filter((kind) => !this.all.some((incident) => kind.test(incident)));
  }

  surprises(): string[] {
    const known = [...this.expected, ...this.allowed];
    return this.all.filter((incident) => !known.some((kind) => kind.test(incident)));
  }
}

interface Fixtures {
  readonly visit: Visit;
  readonly incidents: Incidents;
}

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/** `it` with a browser. A test fails when anything went wrong in its pages, seen or not. */
export const it = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures a fixture needs
  incidents: async ({}, use) => {
    const incidents = new Incidents();
    await use(incidents);
    expect(incidents.surprises()).toEqual([]);
  },
  visit: async ({ incidents }, use) => {
    browser ??= chromium.connect(inject("browser"));
    const contexts: BrowserContext[] = [];
    await use(async (address, options) => {
      const context = await (await browser!).newContext({ viewport: DESKTOP, ...options });
      contexts.push(context);
      context.setDefaultTimeout(20_000);
      await watch(context, new URL(address).origin, incidents.all);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    });
    // The browser tells of things when it gets to it, which may be after the page has shown them.
    await vi.waitFor(() => expect(incidents.missing()).toEqual([]), { timeout: 20_000 });
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
