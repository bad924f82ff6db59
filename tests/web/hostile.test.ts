import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { CitedDocument } from "../../src/core/ask.js";
import { PullquoteError } from "../../src/core/errors.js";
import { ask, askAndHear } from "./asking.js";
import { PAYLOADS } from "./hostile-payloads.js";
import { indexArticles } from "./index-articles.js";
import { openSite, siteForTest, type Site } from "./site.js";
import { it } from "./visit.js";

const SMALL = { width: 320, height: 568 };
/** Payloads of one test, which has only so much time. */
const BATCH = 15;

/** A word that occurs in the article of one payload and in no other. */
const keyword = (index: number) => `Zarnovia${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}q`;

const articleOf = (payload: string, index: number) =>
  `${payload}\n\nBy ${payload}\n\nThe envoy of ${keyword(index)} invited 12 guests, and said ${payload} to all of them.\n\n${payload}\n`;

/** What can stand in a file name of that. */
const fileNameOf = (payload: string, index: number) => {
  const characters = [...payload.replaceAll(/[/\\:*?"<>|\0]/g, "_")];
  while (Buffer.byteLength(characters.join("")) > 200) characters.pop();
  return `${index} ${characters.join("")}.txt`;
};

const batches = Array.from({ length: Math.ceil(PAYLOADS.length / BATCH) }, (_, batch) =>
  PAYLOADS.map((payload, index) => ({ payload, index })).slice(batch * BATCH, (batch + 1) * BATCH),
);

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pullquote-hostile-"));
  const articles = join(folder, "articles");
  mkdirSync(articles);
  for (const [index, payload] of PAYLOADS.entries())
    writeFileSync(join(articles, fileNameOf(payload, index)), articleOf(payload, index));
  await indexArticles(articles, join(folder, "index"));
  site = await openSite(join(folder, "index"));
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("hostile text", () => {
  it("comes in sixty kinds", () => {
    expect(new Set(PAYLOADS).size).toBe(60);
  });

  it("is shown as text where it is a title or a file name in the list", async ({ visit }) => {
    const page = await visit(`${site.url}/#/documents`, { viewport: SMALL });
    const links = page.locator(".panel").getByRole("listitem").getByRole("link");
    await links.first().waitFor();
    const documents = await site.service.documents();
    expect(documents).toHaveLength(PAYLOADS.length);
    await page
      .locator(".panel")
      .getByRole("button", { name: /^Show 10 more/ })
      .click();
    await expect.poll(() => links.count()).toBe(PAYLOADS.length);
    const names = documents.map(({ title, id }) => title.trim() || id);
    expect((await links.allTextContents()).sort()).toEqual(names.sort());
    expect(await foreignElements(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(SMALL.width);
  });

  for (const batch of batches) {
    const kinds = `payloads ${batch[0].index + 1} to ${batch.at(-1)!.index + 1}`;

    it(`is shown as text where it is the text of an article: ${kinds}`, async ({ visit }) => {
      const page = await visit(site.url, { viewport: SMALL });
      const documents = await site.service.documents();
      for (const { payload, index } of batch) {
        const { id } = documents.find(({ id }) => id.startsWith(`${index} `))!;
        const { text } = (await site.service.document(id))!;
        expect(text).toBe(articleOf(payload, index).replace(/^\uFEFF/, ""));
        await page.goto(`${site.url}/#/documents/${encodeURIComponent(id)}?start=0&end=${text.length - 1}`);
        const shown = page.locator(".article-text");
        await expect.poll(() => shown.textContent()).toBe(text);
        expect((await page.locator("mark.opened").allTextContents()).join("")).toBe(text.slice(0, -1));
        expect(await shown.locator(":not(div, p, mark)").count()).toBe(0);
        expect(await foreignElements(page)).toEqual([]);
        expect(await widthOf(page)).toBeLessThanOrEqual(SMALL.width);
      }
    });

    it(`is shown as text where it is a question or a quotation: ${kinds}`, async ({ visit }) => {
      const page = await visit(site.url, { viewport: SMALL });
      let quoted = 0;
      for (const { payload, index } of batch) {
        const question = `What did the envoy of ${keyword(index)} say, ${payload}`.slice(0, 2_000).trim();
        const { turn, response } = await askAndHear(page, question);
        expect(response.question).toBe(question);
        // Which lists the articles that say nothing, by their titles.
        await turn.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
        expect(await turn.getByRole("heading", { level: 2 }).textContent()).toBe(question);
        const citations = [...response.citations, ...response.nearest];
        expect(await turn.locator(".quote").allTextContents()).toEqual(citations.map(({ quote }) => quote));
        expect(await turn.locator(".title").allTextContents()).toEqual(
          citations.map(({ document }) => nameOf(document)),
        );
        expect(await foreignElements(page)).toEqual([]);
        expect(await widthOf(page)).toBeLessThanOrEqual(SMALL.width);
        if (citations.some(({ quote }) => quote.includes(payload))) quoted++;
      }
      // Else the payloads were never put to the test as quotations.
      expect(quoted).toBeGreaterThan(batch.length / 3);
    });

    it(`is shown as text wherever a server could put it: ${kinds}`, { timeout: 180_000 }, async ({ visit }) => {
      let payload = "";
      const hostile = (): CitedDocument & { readonly characters: number } => ({
        id: payload,
        title: payload,
        publisher: payload,
        author: payload,
        published: null,
        sha256: "0".repeat(64),
        characters: 3 * payload.length,
      });
      const { url } = await siteForTest({
        documents: () => Promise.resolve([hostile()]),
        starters: () => Promise.resolve([{ question: payload, document: payload }]),
        document: () => Promise.resolve({ ...hostile(), text: payload.repeat(3), sentences: [] }),
        ask: async (request) => ({
          ...(await site.service.ask({ question: "Who was invited?" })),
          question: request.question,
          standaloneQuestion: `${payload}?`,
          status: "answered",
          answer: { text: payload, start: payload.length, end: 2 * payload.length, citation: 0 },
          citations: [0, 1].map((from) => ({
            document: hostile(),
            start: from * payload.length,
            end: (from + 2) * payload.length,
            quote: payload.repeat(2),
            before: payload,
            after: payload,
            score: 1,
          })),
          nearest: [],
          missingTerms: [payload, `${payload}2`],
          coverage: [{ document: payload, says: true }],
          conflicts: [{ citations: [0, 1], values: [payload, `${payload}2`] }],
        }),
      });
      for ({ payload } of batch) {
        const page = await visit(url, { viewport: SMALL });
        const starter = page.locator(".starters").getByRole("button");
        await expect.poll(() => starter.allTextContents()).toEqual([payload]);
        expect(await foreignElements(page)).toEqual([]);
        expect(await widthOf(page)).toBeLessThanOrEqual(SMALL.width);
        const turn = await ask(page, "Who was invited?");
        expect(await turn.locator("p.answer").textContent()).toBe(payload);
        expect(await turn.locator(".quote").first().textContent()).toBe(payload.repeat(2));
        expect(await turn.locator(".title").first().textContent()).toBe(payload);
        const around = turn.getByRole("button", { name: /entences around it: quotation 1$/ });
        await around.click();
        expect(await foreignElements(page)).toEqual([]);
        expect(await widthOf(page)).toBeLessThanOrEqual(SMALL.width);
        await turn.getByRole("link", { name: /^Read in the article: quotation 1,/ }).click();
        await page.locator("mark.opened").first().waitFor();
        expect(await page.locator(".panel h2").textContent()).toBe(payload);
        expect(await page.locator(".article-text").textContent()).toBe(payload.repeat(3));
        expect(await foreignElements(page)).toEqual([]);
        expect(await widthOf(page)).toBeLessThanOrEqual(SMALL.width);
        expect(await unisolated(page, payload)).toEqual([]);
        await page.context().close();
      }
    });
  }

  it("in the server's error is shown as text", async ({ visit, incidents }) => {
    const payload = "<img src=x onerror=alert(1)>";
    const { url } = await siteForTest({ ask: () => Promise.reject(new PullquoteError("model-failed", payload)) });
    const turn = await ask(await visit(url), "Who was invited?");
    await turn.locator(".failure").getByText(payload, { exact: true }).waitFor();
    incidents.expect(/500/);
  });
});

function nameOf({ title, id }: CitedDocument): string {
  return title.trim() === "" ? id : title;
}

/** Elements that the page itself never makes, as far as it shows them. */
function foreignElements(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const own = ".when svg, form.ask, details.silent";
    const foreign =
      "iframe, object, embed, video, style, base, svg, math, img, template, marquee, plaintext, form, details";
    const found = [...document.querySelectorAll(`#page :is(${foreign})`), ...document.querySelectorAll("script")];
    return found
      .filter((element) => !element.matches(`${own}, head > script[src^="/assets/"]`))
      .map(({ outerHTML }) => outerHTML.slice(0, 100));
  });
}

/** Elements that show a payload in a line of their own text without keeping its direction to themselves. */
function unisolated(page: Page, payload: string): Promise<readonly string[]> {
  return page.evaluate((payload) => {
    const walker = document.createTreeWalker(document.getElementById("page")!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!node.textContent!.includes(payload) || parent.closest(".visually-hidden")) continue;
      const isolated = parent.closest("bdi, [dir]");
      if (!isolated || getComputedStyle(isolated).unicodeBidi === "normal") found.push(parent.outerHTML.slice(0, 100));
    }
    return found;
  }, payload);
}
