import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import type { Page } from "playwright-core";
import { SEEDS_FOLDER } from "../../src/settings.js";
import { ask } from "./asking.js";
import { indexArticles } from "./index-articles.js";
import { openSite, siteForTest } from "./site.js";
import { it } from "./visit.js";

const INVITED = "How many Syrians were invited to Sochi?";
const AWAY = "Pullquote is not answering";

const answer = (page: Page) => page.locator("p.answer").first().textContent();

/** The articles that come with Pullquote, and an index of them, in a folder of the test's own. */
async function ownSite() {
  const folder = mkdtempSync(join(tmpdir(), "pullquote-states-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [articles, index] = [join(folder, "articles"), join(folder, "index")];
  cpSync(SEEDS_FOLDER, articles, { recursive: true });
  await indexArticles(articles, index);
  const site = await openSite(index);
  onTestFinished(site.close);
  return { site, articles, index };
}

describe("a server that is away", () => {
  it("is told of, and what was asked is asked again once, by itself, when it is back", async ({ visit, incidents }) => {
    const site = await siteForTest();
    const page = await visit(site.url);
    await page.getByRole("listitem").first().waitFor();
    await site.stop();
    const turn = await ask(page, INVITED);
    expect(await turn.locator(".failure").textContent()).toContain(AWAY);
    let asked = 0;
    page.on("request", (request) => (asked += Number(request.url().endsWith("/api/ask"))));
    await site.start();
    await turn.locator("p.answer").waitFor();
    expect(await answer(page)).toBe("1,600");
    expect(asked).toBe(1);
    incidents.expect(/ERR_CONNECTION/);
  });

  it("is asked again at once by who will not wait", async ({ visit, incidents }) => {
    const site = await siteForTest();
    const page = await visit(site.url);
    await site.stop();
    const turn = await ask(page, INVITED);
    await turn.getByRole("button", { name: "Try again" }).click();
    await turn.and(page.locator("[aria-busy=false]")).locator(".failure").waitFor();
    await site.start();
    await turn.locator("p.answer").waitFor();
    expect(await page.locator(".turn").count()).toBe(1);
    incidents.expect(/ERR_CONNECTION/);
  });

  it("is waited for over a reload of the page from before", async ({ visit, incidents }) => {
    const site = await siteForTest();
    const page = await visit(site.url);
    await site.stop();
    await ask(page, INVITED);
    await site.start();
    await page.reload();
    await page.locator("p.answer").waitFor();
    expect(await answer(page)).toBe("1,600");
    incidents.expect(/ERR_CONNECTION/);
  });

  it("brings an article and the list of them by itself when it is back", async ({ visit, incidents }) => {
    const site = await siteForTest();
    const page = await visit(site.url);
    const turn = await ask(page, INVITED);
    await site.stop();
    await turn.getByRole("link", { name: /^Read in the article: quotation 1,/ }).click();
    await page.locator(".panel").getByText(AWAY).waitFor();
    await site.start();
    await page.locator("mark.opened").first().waitFor();
    incidents.expect(/ERR_CONNECTION/);
  });
});

describe("an index", () => {
  it("that is taken away and built anew is told of, and answers by itself when it is there", async ({
    visit,
    incidents,
  }) => {
    const { site, articles, index } = await ownSite();
    const page = await visit(site.url);
    await page.getByRole("listitem").first().waitFor();
    renameSync(index, `${index}-old`);
    await expect
      .poll(() => site.service.health().then(String, ({ code }: { code: string }) => code))
      .toBe("index-missing");
    const turn = await ask(page, INVITED);
    const failure = await turn.locator(".failure").textContent();
    expect(failure).toContain("Index missing");
    expect(failure).toContain("goes on by itself");
    await indexArticles(articles, index);
    await turn.locator("p.answer").waitFor();
    expect(await answer(page)).toBe("1,600");
    incidents.expect(/503/);
  });

  it("that is replaced while it serves is never missed", async ({ visit }) => {
    const { site, articles, index } = await ownSite();
    const page = await visit(site.url);
    await ask(page, INVITED);
    rmSync(join(articles, "000_e56327a7a87f5f8e.txt"));
    await indexArticles(articles, index);
    const turn = await ask(page, INVITED);
    expect(await turn.locator("p.answer").textContent()).toBe("1,600");
  });
});

it("an article that has since gone is said to be, keeps what was quoted, and comes back by itself", async ({
  visit,
  incidents,
}) => {
  const { site, articles, index } = await ownSite();
  const page = await visit(site.url);
  const turn = await ask(page, INVITED);
  const quote = await turn.locator(".quote").first().textContent();
  const file = join(articles, "001_6e6a1640b6997a8e.txt");
  renameSync(file, `${file}.away`);
  await indexArticles(articles, index);
  const isThere = () => site.service.document("001_6e6a1640b6997a8e.txt").then((document) => document !== undefined);
  await expect.poll(isThere).toBe(false);
  await turn.getByRole("link", { name: /^Read in the article: quotation 1,/ }).click();
  await page.locator(".panel").getByText("This article is no longer there").waitFor();
  expect(await turn.locator(".quote").first().textContent()).toBe(quote);

  renameSync(`${file}.away`, file);
  await indexArticles(articles, index);
  await page.locator("mark.opened").first().waitFor();
  expect((await page.locator("mark.opened").allTextContents()).join("")).toBe(quote);
  incidents.expect(/404/);
});

it("an answer that takes its time is said to be under way, without moving anything when it comes", async ({
  visit,
}) => {
  const site = await siteForTest();
  const page = await visit(site.url);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/api/ask", async (route) => held.then(() => route.continue()));
  await page.getByRole("textbox", { name: /question/ }).fill(INVITED);
  await page.keyboard.press("Enter");
  const waiting = page.locator(".turn .waiting");
  await waiting.waitFor();
  expect(await waiting.evaluate((note) => getComputedStyle(note).animationDelay)).toBe("0.3s");
  const top = () => page.locator(".question").evaluate((question) => question.getBoundingClientRect().top);
  const before = await top();
  release();
  await page.locator("p.answer").waitFor();
  expect(await waiting.count()).toBe(0);
  expect(await top()).toBe(before);
});
