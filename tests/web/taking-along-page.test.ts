import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import type { Page } from "playwright-core";
import { VERSION } from "../../src/core/version.js";
import { lanceIndexStore } from "../../src/store/lance-index-store.js";
import { parseExport } from "../../src/verification/parse-export.js";
import { verifyExport } from "../../src/verification/verify-export.js";
import { ask, askAndHear } from "./asking.js";
import { openSite, type Site } from "./site.js";
import { it } from "./visit.js";

const INVITED = "How many Syrians were invited to Sochi?";
const DATED = "Who did Kerry meet on Thursday?";
const NOT_ANSWERED = "Which striker won the football championship in Brazil?";

let site: Site;
beforeAll(async () => {
  site = await openSite(inject("seedsIndex"));
});
afterAll(() => site.close());

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole("button", { name: menu }).first().click();
  await page.getByRole("list", { name: menu }).getByRole("button", { name: item }).click();
}

describe("copying a quotation", () => {
  it("takes its source along: as text, as Markdown, or the source alone", async ({ visit }) => {
    const page = await visit(site.url, { permissions: ["clipboard-read", "clipboard-write"] });
    const { turn, response } = await askAndHear(page, DATED);
    const { quote, document } = response.citations[0];
    expect(document).toMatchObject({ publisher: "AFP", published: "2016-02-11", author: null });
    const reference = `‘${document.title}’, AFP, 11 February 2016`;
    const copied = () => page.evaluate(() => navigator.clipboard.readText());

    await choose(page, "Copy quotation 1", "Quotation and source");
    await expect.poll(copied).toBe(`“${quote}”\n— ${reference}`);
    expect(await turn.getByRole("button", { name: "Copy quotation 1" }).textContent()).toBe("Copied");
    await choose(page, "Copy quotation 1", "The same as Markdown");
    await expect.poll(copied).toBe(`> ${quote}\n>\n> — ${reference}`);
    await choose(page, "Copy quotation 1", "Source alone");
    await expect.poll(copied).toBe(reference);
  });

  it("lets it be copied by hand where the browser does not let the page", async ({ visit }) => {
    const page = await visit(site.url);
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.reload();
    const { response } = await askAndHear(page, INVITED);
    await choose(page, "Copy quotation 1", "Quotation and source");
    const field = page.getByRole("textbox", { name: /Copy it from here/ });
    expect(await field.inputValue()).toContain(response.citations[0].quote);
    const selected = await field.evaluate((one: HTMLTextAreaElement) => one.selectionEnd - one.selectionStart);
    expect(selected).toBe((await field.inputValue()).length);
    await page.keyboard.press("Escape");
    expect(await field.count()).toBe(0);
  });

  it("is open to the keyboard: Enter, arrows, and Escape back to the button", async ({ visit }) => {
    const page = await visit(site.url);
    await ask(page, INVITED);
    const button = page.getByRole("button", { name: "Copy quotation 1" });
    const focused = () => page.locator("*:focus").textContent();
    await button.focus();
    await page.keyboard.press("Enter");
    for (const item of ["Quotation and source", "The same as Markdown", "Source alone", "Quotation and source"]) {
      await page.keyboard.press("ArrowDown");
      expect(await focused()).toBe(item);
    }
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("Source alone");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("Copy");
    expect(await button.getAttribute("aria-expanded")).toBe("false");
  });
});

describe("exporting the conversation", () => {
  async function exported(page: Page, item: string): Promise<{ readonly name: string; readonly text: string }> {
    const download = page.waitForEvent("download");
    await choose(page, "Export the conversation", item);
    const file = await download;
    return { name: file.suggestedFilename(), text: await text(await file.createReadStream()) };
  }

  it("as JSON gives a file that is verified against the index, every quotation intact", async ({ visit }) => {
    const page = await visit(site.url);
    const answers = [];
    for (const question of [INVITED, DATED, NOT_ANSWERED]) answers.push((await askAndHear(page, question)).response);
    const { name, text: json } = await exported(page, "As JSON");
    expect(name).toMatch(/^pullquote-how-many-syrians-were-invited-to-sochi-\d{4}-\d\d-\d\d\.json$/);
    const conversation = parseExport(json, name);
    expect(conversation).toMatchObject({ version: 1, productVersion: VERSION, name: INVITED });
    expect(new Date(conversation.exportedAt).toISOString()).toBe(conversation.exportedAt);
    expect(conversation.turns).toEqual(
      answers.map(({ question, standaloneQuestion, status, confidence, answer, citations }) => ({
        question,
        standaloneQuestion,
        status,
        confidence,
        answer,
        citations: citations.map(({ document, start, end, quote }) => ({ document, start, end, quote })),
      })),
    );
    const index = await lanceIndexStore(inject("seedsIndex")).open();
    const report = await verifyExport(conversation, index);
    index.close();
    expect(report).toMatchObject({ allIntact: true, counts: { moved: 0, changed: 0, gone: 0 } });
    expect(report.counts.intact).toBe(answers.flatMap(({ citations }) => citations).length);
  });

  it("as Markdown gives questions, answers and quotations with their places", async ({ visit }) => {
    const page = await visit(site.url);
    const { response } = await askAndHear(page, INVITED);
    await ask(page, NOT_ANSWERED);
    const { name, text: markdown } = await exported(page, "As Markdown");
    expect(name).toMatch(/\.md$/);
    expect(markdown).toMatch(/^# How many Syrians were invited to Sochi\?\n\n## How many .*\n\n\*\*1,600\*\*\n\n> /);
    const { quote, document, start, end } = response.citations[0];
    expect(markdown).toContain(`\n> ${quote}\n>\n> \\[1\\] ‘${document.title}’ (`);
    expect(markdown).toContain(`, characters ${start} to ${end})\n`);
    expect(markdown).toContain(`## ${NOT_ANSWERED}\n\nThe articles don’t say.\n`);
  });
});

describe("on paper", () => {
  it("stand the quotations numbered through, and their sources as notes; nothing to press", async ({ visit }) => {
    const page = await visit(`${site.url}/#/documents`);
    const { citations } = (await askAndHear(page, INVITED)).response;
    const dated = (await askAndHear(page, DATED)).response.citations;
    await ask(page, NOT_ANSWERED);
    await page.evaluate(() => {
      addEventListener("beforeprint", () => {
        const notes = [...document.querySelectorAll(".printed-notes li")].map((note) => note.textContent);
        const shown = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility()).length;
        Object.assign(window, {
          printed: { notes, buttons: shown("button, textarea, .panel, nav, .nearest li"), quotes: shown(".quote") },
        });
      });
    });
    await page.emulateMedia({ media: "print" });
    await page.pdf({ format: "A4" });
    const printed = await page.evaluate(() => (window as unknown as { printed: object }).printed);
    const all = [...citations, ...dated];
    expect(printed).toMatchObject({ buttons: 0, quotes: all.length });
    const { notes } = printed as { notes: readonly string[] };
    expect(notes).toHaveLength(all.length);
    for (const [index, { document, start, end }] of all.entries()) {
      expect(notes[index]).toContain(`‘${document.title}’`);
      expect(notes[index]).toContain(`${document.id}, characters ${start} to ${end}.`);
    }
    expect(notes[citations.length]).toContain("AFP, 11 February 2016");
    await page.emulateMedia({ media: "screen" });
    expect(await page.locator(".printed-notes").count()).toBe(0);
  });
});
