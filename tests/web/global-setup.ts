import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { PACKAGE_ROOT } from "../../src/core/config.js";
import { SEEDS_FOLDER } from "../../src/settings.js";
import { chromiumArguments, ensureChromium } from "../support/chromium.js";
import { indexArticles } from "./index-articles.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where playwright reaches the browser that all tests of the page share. */
    readonly browser: string;
    /** Folder of the page as it is built for people. */
    readonly webFolder: string;
    /** An index of the five articles that come with Pullquote. */
    readonly seedsIndex: string;
  }
}

/** Builds the page, indexes the seeds and starts the browser, once for all tests of the page. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "pullquote-page-"));
  const browser = await chromium.launchServer({ executablePath: ensureChromium(), args: chromiumArguments() });
  const tearDown = async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const webFolder = join(folder, "web");
    await build({ root: join(PACKAGE_ROOT, "web"), build: { outDir: webFolder }, logLevel: "warn" });
    const seedsIndex = join(folder, "index");
    await indexArticles(SEEDS_FOLDER, seedsIndex);
    project.provide("browser", browser.wsEndpoint());
    project.provide("webFolder", webFolder);
    project.provide("seedsIndex", seedsIndex);
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}
