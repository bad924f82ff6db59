/**
 * How quick, how steady and how heavy the built page is, in a real browser against a real server and index.
 *
 *   npm run build && tsx scripts/page/measure.ts [ROUNDS]
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type Page } from "playwright-core";
import { createApp } from "../../src/http/app.js";
import { startServer } from "../../src/http/server.js";
import { buildIndex } from "../../src/indexing/build-index.js";
import { DEFAULT_MODEL_FOLDER } from "../../src/models/default-model.js";
import { loadEmbedder } from "../../src/models/load-embedder.js";
import { openService } from "../../src/open-service.js";
import { SEEDS_FOLDER, WEB_FOLDER } from "../../src/settings.js";
import { lanceIndexStore } from "../../src/store/lance-index-store.js";
import { chromiumArguments, ensureChromium } from "../../tests/support/chromium.js";
import { LONG_ARTICLES } from "./long-articles.js";

const ROUNDS = Number(process.argv[2] ?? 5);
const QUESTIONS = [
  "How many Syrians were invited to Sochi?",
  "Who was heckled in Sochi?",
  "Where did Kerry meet the opposition?",
  "When did the talks in Munich take place?",
  "What did Lavrov say about a ceasefire?",
  "Which countries attended the talks in Munich?",
  "Who boycotted the congress?",
  "What is the population of Madagascar?",
];

const folder = mkdtempSync(join(tmpdir(), "pullquote-measure-"));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments() });
try {
  weigh();
  await measureAsking(browser);
  await measureLongArticles(browser);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Bytes of code, gzipped as at the default level. */
function weigh(): void {
  const assets = join(WEB_FOLDER, "assets");
  const files = readdirSync(assets).filter((name) => /\.(?:js|css)$/.test(name));
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
  tell("JavaScript and CSS, gzipped", `${(bytes / 1000).toFixed(1)} kB`);
}

/** From Enter to the frame that shows the answer, and how far the page's parts move from question to article. */
async function measureAsking(browser: Browser): Promise<void> {
  const site = await serve(SEEDS_FOLDER);
  for (const [screen, viewport] of Object.entries({
    "1280 px": { width: 1280, height: 800 },
    "390 px": { width: 390, height: 844 },
  })) {
    const page = await browser.newPage({ viewport });
    await page.goto(site.url);
    await page.getByRole("listitem").first().waitFor();
    await watchShifts(page);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, question] of QUESTIONS.entries()) {
        await page.getByRole("textbox", { name: /question/ }).fill(question);
        const turn = `.turn:nth-of-type(${index + 1})[aria-busy=false]`;
        const painted = await timeUntilPainted(page, "keydown", `${turn} :is(.answer, .citation)`);
        await page.keyboard.press("Enter");
        times.push(await painted());
        const link = page
          .locator(".turn")
          .last()
          .getByRole("link", { name: /^Read in the article: quotation 1,/ });
        if ((await link.count()) > 0) {
          await link.click();
          await page.locator("mark.opened").first().waitFor();
          await page.keyboard.press("Escape");
          await page.locator(".panel").waitFor({ state: "detached" });
          // The focus goes back there only now; Enter would be pressed on it.
          await link.and(page.locator(":focus")).waitFor();
        }
      }
      await page.getByRole("button", { name: "New conversation" }).click();
      await page.locator(".turn").first().waitFor({ state: "detached" });
    }
    const shifted = await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
    tell(`question sent to answer painted, ${screen}`, summary(times));
    tell(`cumulative layout shift, ${screen}`, shifted.toFixed(4));
    await page.close();
  }
  await site.close();
}

/** From the click on a link to the frame that shows the quotation in its article, fetched anew each time. */
async function measureLongArticles(browser: Browser): Promise<void> {
  const articles = join(folder, "long");
  mkdirSync(articles);
  for (const [name, text] of Object.entries(LONG_ARTICLES)) writeFileSync(join(articles, `${name}.txt`), text);
  const site = await serve(articles);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.url);
  await page.getByRole("listitem").first().waitFor();
  for (const [name, text] of Object.entries(LONG_ARTICLES)) {
    const times: number[] = [];
    for (let round = 0; round < 4 * ROUNDS; round++) {
      const start = text.indexOf(" ", Math.floor((text.length * (round + 0.5)) / (4 * ROUNDS))) + 1;
      const href = `#/documents/${name}.txt?start=${start}&end=${start + 120}`;
      const painted = await timeUntilPainted(page, "click", "mark.opened");
      await page.evaluate((href) => {
        const link = Object.assign(document.createElement("a"), { href });
        document.querySelector(".conversation-column")!.append(link);
        link.click();
        link.remove();
      }, href);
      times.push(await painted());
      const top = await page
        .locator("mark.opened")
        .first()
        .evaluate((mark) => mark.getBoundingClientRect().top);
      if (top < 0 || top > 800) throw new Error(`The quotation at ${start} of ${name} is not on the screen: ${top}`);
      await page.keyboard.press("Escape");
      await page.locator(".panel").waitFor({ state: "detached" });
    }
    tell(`opening ${text.length.toLocaleString("en")} characters, ${name}`, summary(times));
  }
  await page.close();
  await site.close();
}

async function serve(source: string): Promise<{ url: string; close: () => Promise<void> }> {
  const index = mkdtempSync(join(folder, "index-"));
  const embedder = await loadEmbedder(DEFAULT_MODEL_FOLDER);
  await buildIndex({ sources: [source], store: lanceIndexStore(index), embedder, modelFolder: null });
  const service = await openService(index);
  const app = createApp(service, { webFolder: WEB_FOLDER });
  const server = await startServer({ app, host: "127.0.0.1", port: 0 });
  const close = async () => {
    await server.close(0);
    service.close();
  };
  return { url: server.url, close };
}

/**
 * Milliseconds from the next event of a kind to the end of the frame in which what a selector names first stands on
 * the page, both read off the page's own clock. Watches as soon as the outer promise is fulfilled.
 */
async function timeUntilPainted(page: Page, event: string, selector: string): Promise<() => Promise<number>> {
  // The handle is of an object, since evaluating awaits a promise, and the event is yet to come.
  const watch = await page.evaluateHandle(
    ({ event, selector }) => ({
      time: new Promise<number>((resolve) => {
        addEventListener(
          event,
          ({ timeStamp }) => {
            // Nothing here has a name of its own: tsx would call a helper for it that the page does not know.
            new MutationObserver((_, observer) => {
              if (!document.querySelector(selector)) return;
              observer.disconnect();
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve(performance.now() - timeStamp);
                port2.postMessage(undefined);
              });
            }).observe(document.body, { subtree: true, childList: true, attributes: true });
          },
          { once: true, capture: true },
        );
      }),
    }),
    { event, selector },
  );
  return () => watch.evaluate(({ time }) => time);
}

async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = Object.assign(globalThis, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) seen.shifted += entry.value;
    }).observe({ type: "layout-shift" });
  });
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => `${Math.round(sorted[Math.floor((sorted.length - 1) * share)])} ms`;
  return `median ${at(0.5)}, 95th percentile ${at(0.95)} of ${times.length}`;
}

function tell(what: string, figure: string): void {
  process.stdout.write(`${what}: ${figure}\n`);
}
