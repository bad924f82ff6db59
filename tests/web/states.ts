import type { Page } from "playwright-core";
import type { AskService } from "../../src/core/service.js";
import { ask } from "./asking.js";
import { HOW_MANY } from "./ferry.js";
import type { Site } from "./site.js";

export interface Stage {
  readonly site: Site;
  /** Opens the page, at a place if one is given, with what stands in for parts of the real service. */
  readonly open: (parts?: Partial<AskService>, place?: string) => Promise<Page>;
}

export const INVITED = "How many Syrians were invited to Sochi?";
const ENVOY = "Who is Staffan de Mistura?";
const ARTICLE = "001_6e6a1640b6997a8e.txt";

/** Every state that the page can be in, by name, and what brings it there. */
export const STATES: Readonly<Record<string, (stage: Stage) => Promise<Page>>> = {
  empty: async ({ open }) => {
    const page = await open();
    await page.getByRole("listitem").first().waitFor();
    return page;
  },

  asking: async ({ open }) => {
    const page = await open({ ask: () => new Promise(() => undefined) });
    await page.getByRole("textbox", { name: /question/ }).fill(INVITED);
    await page.keyboard.press("Enter");
    await page.getByText("Reading the articles…").waitFor();
    return page;
  },

  "an answer, with the sentences around it and its confidence as a number": async ({ open }) => {
    const page = await open();
    const turn = await ask(page, INVITED);
    await turn.getByRole("button", { name: "How sure?" }).click();
    await turn.getByRole("button", { name: /entences around it: quotation 1$/ }).click();
    return page;
  },

  "a follow-up": async ({ open }) => {
    const page = await open();
    await ask(page, INVITED);
    await ask(page, "When?");
    return page;
  },

  "a follow-up being put right": async ({ open }) => {
    const page = await open();
    await ask(page, INVITED);
    const turn = await ask(page, "When?");
    await turn.getByRole("button", { name: "Not what you meant?" }).click();
    await turn.getByRole("textbox").waitFor();
    return page;
  },

  "several sources": async ({ open }) => {
    const page = await open();
    const turn = await ask(page, ENVOY);
    await turn.locator(".citation").nth(1).waitFor();
    return page;
  },

  "not found": async ({ open }) => {
    const page = await open();
    const turn = await ask(page, "What is the population of Madagascar?");
    await turn.getByText("The articles don’t say.").waitFor();
    return page;
  },

  "an article open at a quotation": async ({ open }) => {
    const page = await open();
    await ask(page, ENVOY);
    const turn = await ask(page, INVITED);
    await turn.getByRole("link", { name: /^Read in the article: quotation 1,/ }).click();
    await page.locator("mark.opened").first().waitFor();
    return page;
  },

  "an article that is gone": async ({ open }) => {
    const page = await open({}, "#/documents/gone.txt");
    await page.locator(".panel .failure").waitFor();
    return page;
  },

  "an article opened by a link past its end": async ({ open }) => {
    const page = await open({}, `#/documents/${ARTICLE}?start=5&end=99999`);
    await page.getByText(/points past the end/).waitFor();
    return page;
  },

  "the list of articles": async ({ open }) => {
    const page = await open({}, "#/documents");
    await page.locator(".panel").getByRole("listitem").first().waitFor();
    return page;
  },

  "the list of conversations, one being renamed": async ({ open }) => {
    const page = await open();
    await ask(page, INVITED);
    await page.getByRole("link", { name: "Conversations" }).click();
    await page
      .locator(".panel")
      .getByRole("button", { name: /^Rename/ })
      .first()
      .click();
    return page;
  },

  "no conversations": async ({ open }) => {
    const page = await open({}, "#/conversations");
    await page.getByText("There are none yet.").waitFor();
    return page;
  },

  "the ways to take a quotation along": async ({ open }) => {
    const page = await open();
    const turn = await ask(page, INVITED);
    await turn.getByRole("button", { name: /^Copy/ }).first().click();
    await turn.locator(".menu-items").waitFor();
    return page;
  },

  "the keys": async ({ open }) => {
    const page = await open();
    await ask(page, INVITED);
    await page.getByRole("button", { name: "Keys" }).click();
    await page.getByRole("dialog").waitFor();
    return page;
  },

  "a server that is away": async ({ open, site }) => {
    const page = await open();
    await page.getByRole("listitem").first().waitFor();
    await site.stop();
    const turn = await ask(page, INVITED);
    await turn.locator(".failure").waitFor();
    return page;
  },
};

/** States of a page over articles that differ; see ferry.ts. */
export const FERRY_STATES: typeof STATES = {
  "a conflict, and who says what": async ({ open, site }) => {
    const page = await open({
      ask: async (request) => ({
        ...(await site.service.ask(request)),
        conflicts: [{ citations: [0, 1], values: ["41", "47"] }],
      }),
    });
    const turn = await ask(page, HOW_MANY);
    await turn.locator(".conflict").waitFor();
    return page;
  },

  "a timeline": async ({ open }) => {
    const page = await open();
    const turn = await ask(page, "When did the Morning Star capsize off Port Ellery?");
    await turn.getByRole("group", { name: "When", exact: true }).getByRole("img").waitFor();
    return page;
  },

  "an article that others differ from": async ({ open }) => {
    const page = await open();
    const turn = await ask(page, HOW_MANY);
    await turn.getByRole("link", { name: /^Read in the article: quotation 1,/ }).click();
    await page.locator("mark.opened").first().waitFor();
    return page;
  },
};
