import type { DocumentInfo } from "../../src/core/document.js";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { ask, askAndHear } from "./asking.js";
import { openSite, siteForTest, type Site } from "./site.js";
import { it, PHONE } from "./visit.js";

const INVITED = "How many Syrians were invited to Sochi?";

let site: Site;
beforeAll(async () => {
  site = await openSite(inject("seedsIndex"));
});
afterAll(() => site.close());

describe("an empty page", () => {
  it("lists the articles with their dates, undated where they give none", async ({ visit }) => {
    const page = await visit(site.url);
    const items = page.getByRole("listitem");
    await items.first().waitFor();
    const newestFirst = (a: DocumentInfo, b: DocumentInfo) => (b.published ?? "").localeCompare(a.published ?? "");
    const documents = [...(await site.service.documents())].sort(newestFirst);
    expect(await items.getByRole("link").allTextContents()).toEqual(documents.map(({ title }) => title));
    const dates = await Promise.all((await items.all()).map((item) => item.locator(".source").textContent()));
    expect(dates.map((date) => date?.includes("undated"))).toEqual(
      documents.map(({ published }) => published === null),
    );
    expect(dates).toContainEqual(expect.stringContaining("11 February 2016"));
  });

  it("sends nothing while there is no question, and nothing blank", async ({ visit }) => {
    const page = await visit(site.url);
    const send = page.getByRole("button", { name: "Ask" });
    expect(await send.isDisabled()).toBe(true);
    await page.getByRole("textbox").fill("  \n ");
    await page.keyboard.press("Enter");
    expect(await send.isDisabled()).toBe(true);
    expect(await page.locator(".turn").count()).toBe(0);
  });
});

describe("an answer", () => {
  it("stands large above the numbered quotation that holds it", async ({ visit }) => {
    const page = await visit(site.url);
    const turn = await ask(page, INVITED);
    expect(await turn.getByRole("heading", { level: 2 }).textContent()).toBe(INVITED);
    expect(await turn.locator("p.answer").textContent()).toBe("1,600");
    const first = turn.getByRole("listitem").first();
    expect(await first.locator(".number").textContent()).toBe("1");
    expect(await first.locator(".quote").textContent()).toContain("The Kremlin invited 1,600 Syrians to Sochi");
    expect(await first.locator(".quote mark").allTextContents()).toEqual(["1,600"]);
    expect(await first.locator(".title").textContent()).toBe(
      "Putin Stages Syria Peace Talks Boycotted by Assad Opponents",
    );
  });

  it("marks the answer by its offsets, not where the same words come first", async ({ visit }) => {
    const quote = "In 2015 it was 7, and in 2016 it was 7 again.";
    const { url } = await siteForTest({
      ask: async (request) => {
        const response = await site.service.ask(request);
        const citation = { ...response.citations[0], start: 100, end: 100 + quote.length, quote };
        const start = 100 + quote.lastIndexOf("7");
        return { ...response, citations: [citation], answer: { text: "7", start, end: start + 1, citation: 0 } };
      },
    });
    const page = await visit(url);
    const turn = await ask(page, INVITED);
    const before = await turn.locator(".quote mark").evaluate((mark) => mark.previousSibling?.textContent);
    expect(before).toBe("In 2015 it was 7, and in 2016 it was ");
  });

  it("shows every quotation and source just as the server gave them", async ({ visit }) => {
    const page = await visit(site.url);
    const { turn, response } = await askAndHear(page, "Why did the talks in Geneva collapse?");
    expect(response.citations.length).toBeGreaterThan(0);
    expect(await turn.locator(".quote").allTextContents()).toEqual(response.citations.map(({ quote }) => quote));
    expect(await turn.locator(".title").allTextContents()).toEqual(response.citations.map((c) => c.document.title));
    const dated = response.citations.filter(({ document }) => document.published !== null);
    expect(
      await turn.locator(".citations time").evaluateAll((times) => times.map((t) => t.getAttribute("datetime"))),
    ).toEqual(dated.map(({ document }) => document.published));
  });

  it("sets apart what is near the question but hardly answers it, with the numbers going on", async ({ visit }) => {
    const page = await visit(site.url);
    const { turn, response } = await askAndHear(page, INVITED);
    const scores = response.citations.map(({ score }) => score);
    expect(scores[0]).toBeGreaterThan(0.1);
    expect(Math.max(...scores.slice(1))).toBeLessThan(0.1);
    const apart = turn.getByRole("group", { name: /hardly an answer/ });
    expect(await apart.locator(".number").allTextContents()).toEqual(["2", "3"]);
    expect(await turn.locator(".citation").count()).toBe(3);
  });

  it("shows the neighbouring sentences at a tap, and hides them again", async ({ visit }) => {
    const page = await visit(site.url);
    const { turn, response } = await askAndHear(page, INVITED);
    const around = turn.getByRole("button", { name: /entences around it: quotation 1$/ });
    expect(await turn.locator(".neighbour").count()).toBe(0);
    await around.click();
    expect(await around.getAttribute("aria-expanded")).toBe("true");
    const { before, after } = response.citations[0];
    expect(await turn.locator(".neighbour").allTextContents()).toEqual([before, after]);
    await around.click();
    expect(await turn.locator(".neighbour").count()).toBe(0);
  });

  it("is told to those who listen", async ({ visit }) => {
    const page = await visit(site.url);
    const status = page.locator(".page > [role=status]");
    expect(await status.textContent()).toBe("");
    await ask(page, INVITED);
    expect(await status.textContent()).toMatch(/^1,600 From: Putin Stages Syria Peace Talks.* quotations?\.$/);
  });

  it("says in words how sure it is", async ({ visit }) => {
    const page = await visit(site.url);
    const turn = await ask(page, INVITED);
    expect(await turn.locator(".confidence").textContent()).toMatch(/^The first quotation .+ answer.* this/);
  });

  it("says at a tap how sure it is in numbers", async ({ visit }) => {
    const page = await visit(site.url);
    const { turn, response } = await askAndHear(page, INVITED);
    const tap = turn.getByRole("button", { name: "How sure?" });
    expect(await turn.locator(".confidence").textContent()).not.toContain("%");
    await tap.click();
    expect(await tap.getAttribute("aria-expanded")).toBe("true");
    expect(await turn.locator(".confidence").textContent()).toContain(`${Math.round(response.confidence * 100)} %`);
    await tap.click();
    expect(await turn.locator(".confidence").textContent()).not.toContain("%");
  });
});

describe("a follow-up", () => {
  it("is understood from the turns before it, and says how", async ({ visit }) => {
    const page = await visit(site.url);
    await ask(page, "What did Sergei Lavrov read at the Sochi congress?");
    const request = page.waitForRequest("**/api/ask");
    const { turn, response } = await askAndHear(page, "Why was he heckled?");
    expect((await request).postDataJSON()).toMatchObject({
      question: "Why was he heckled?",
      history: [{ question: "What did Sergei Lavrov read at the Sochi congress?" }],
    });
    expect(response.standaloneQuestion).toContain("Lavrov");
    expect(await turn.locator(".understood").textContent()).toBe(`Understood as: ${response.standaloneQuestion}`);
    expect(await page.locator(".turn").count()).toBe(2);
  });

  it("that was misunderstood can be put right, and is then asked by itself", async ({ visit }) => {
    const page = await visit(site.url);
    await ask(page, "What did Sergei Lavrov read at the Sochi congress?");
    const turn = await ask(page, "Why was he heckled?");
    const wrong = turn.getByRole("button", { name: "Not what you meant?" });
    await wrong.click();
    const correction = turn.getByRole("textbox", { name: /^What you meant/ });
    await correction.and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("*:focus").textContent()).toBe("Not what you meant?");
    await page.keyboard.press("Enter");
    expect(await correction.inputValue()).toContain("Lavrov");
    await correction.fill(INVITED);
    const request = page.waitForRequest("**/api/ask");
    await page.keyboard.press("Enter");
    expect((await request).postDataJSON()).toEqual({ question: INVITED, history: [] });
    const corrected = page.locator(".turn").nth(2);
    await corrected.and(page.locator("[aria-busy=false]")).waitFor();
    expect(await corrected.locator("p.answer").textContent()).toBe("1,600");
    expect(await corrected.locator(".understood").count()).toBe(0);
    // What is asked next again goes on from what was said.
    const next = page.waitForRequest("**/api/ask");
    await ask(page, "Who attended?");
    expect(((await next).postDataJSON() as { history: unknown[] }).history).toHaveLength(3);
  });

  it("leaves out how it was understood when it stands alone", async ({ visit }) => {
    const page = await visit(site.url);
    const turn = await ask(page, INVITED);
    expect(await turn.locator(".understood").count()).toBe(0);
  });

  it("sends no more than the last twenty turns", async ({ visit }) => {
    const page = await visit(site.url);
    for (let number = 1; number <= 21; number++) await ask(page, `How many Syrians were invited in ${number}?`);
    const request = page.waitForRequest("**/api/ask");
    const turn = await ask(page, INVITED);
    const { history } = (await request).postDataJSON() as { history: { question: string }[] };
    expect(history.map(({ question }) => question)).toEqual(
      Array.from({ length: 20 }, (_, index) => `How many Syrians were invited in ${index + 2}?`),
    );
    expect(await turn.locator("p.answer").textContent()).toBe("1,600");
  });
});

describe("a question that the articles do not answer", () => {
  it("is answered plainly, with the words that stand in no article and what comes nearest", async ({ visit }) => {
    const page = await visit(site.url);
    const { turn, response } = await askAndHear(page, "What is the population of Madagascar?");
    expect(response.status).toBe("not-found");
    expect(await turn.locator("p.answer").textContent()).toBe("The articles don’t say.");
    expect(await turn.locator(".missing q").allTextContents()).toEqual([...response.missingTerms]);
    expect(response.missingTerms).toContain("Madagascar");
    const nearest = turn.getByRole("group", { name: /^Not an answer/ });
    expect(response.nearest.length).toBeGreaterThan(0);
    expect(await nearest.locator(".quote").allTextContents()).toEqual(response.nearest.map(({ quote }) => quote));
    expect(await turn.locator(".confidence").count()).toBe(0);
    expect(await page.getByRole("status").textContent()).toBe("The articles don’t say.");
  });
});

describe("the field for questions", () => {
  it("tells how much room is left near the limit, and sends nothing beyond it", async ({ visit }) => {
    const page = await visit(site.url);
    const field = page.getByRole("textbox");
    const note = page.locator("#question-length");
    await field.fill("a".repeat(1_799));
    expect(await note.textContent()).toBe("");
    await field.fill("a".repeat(1_999));
    expect(await note.textContent()).toBe("1 character left");
    await field.fill("a".repeat(2_003));
    expect(await note.textContent()).toBe("3 characters too long");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByRole("button", { name: "Ask" }).isDisabled()).toBe(true);
    await field.press("Enter");
    expect(await page.locator(".turn").count()).toBe(0);
    expect(await field.inputValue()).toHaveLength(2_003);
  });

  it("sends a question of just the longest length", async ({ visit }) => {
    const page = await visit(site.url);
    const turn = await ask(page, `Sochi? ${"a".repeat(1_993)}`);
    expect(await turn.locator(".failure").count()).toBe(0);
  });

  it("begins a new line with Shift and Enter", async ({ visit }) => {
    const page = await visit(site.url);
    const field = page.getByRole("textbox");
    await field.fill("one");
    await field.press("Shift+Enter");
    await page.keyboard.type("two");
    expect(await field.inputValue()).toBe("one\ntwo");
    expect(await page.locator(".turn").count()).toBe(0);
  });

  it("takes the next question while an answer is awaited, but sends it only then", async ({ visit }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const { url } = await siteForTest({
      ask: async (request) => {
        await held;
        return site.service.ask(request);
      },
    });
    const page = await visit(url);
    await page.getByRole("textbox").fill(INVITED);
    await page.keyboard.press("Enter");
    await page.getByText("Reading the articles…").waitFor();
    await page.getByRole("textbox").fill("Where?");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("button", { name: "Ask" }).isDisabled()).toBe(true);
    expect(await page.locator(".turn").count()).toBe(1);
    release();
    await page.locator("p.answer").waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".turn").nth(1).waitFor();
    await page.locator(".turn[aria-busy=true]").waitFor({ state: "detached" });
  });
});

describe("a conversation", () => {
  it("survives a reload, and makes way for a new one", async ({ visit }) => {
    const page = await visit(site.url, { viewport: PHONE });
    await ask(page, INVITED);
    const ids = () => page.locator("[id^=turn-]").evaluateAll((elements) => elements.map(({ id }) => id));
    const before = await ids();
    await page.reload();
    expect(await page.locator("p.answer").textContent()).toBe("1,600");
    expect(await ids()).toEqual(before);
    await page.getByRole("button", { name: "New conversation" }).click();
    expect(await page.locator(".turn").count()).toBe(0);
    await page.reload();
    await page.getByRole("listitem").first().waitFor();
    expect(await page.locator(".turn").count()).toBe(0);
  });
});
