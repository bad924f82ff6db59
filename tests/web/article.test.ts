import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import type { Locator, Page } from "playwright-core";
import { ask, askAndHear } from "./asking.js";
import { openSite, siteForTest, type Site } from "./site.js";
import { DESKTOP, it, PHONE } from "./visit.js";

const INVITED = "How many Syrians were invited to Sochi?";

let site: Site;
beforeAll(async () => {
  site = await openSite(inject("seedsIndex"));
});
afterAll(() => site.close());

const openQuotation = async (turn: Locator, number: number) => {
  await turn.getByRole("link", { name: new RegExp(`^Read in the article: quotation ${number},`) }).click();
  await turn.page().locator("mark.opened").first().waitFor();
};

const highlighted = async (page: Page) => (await page.locator("mark.opened").allTextContents()).join("");

/** Whether a part of the page lies whole on the screen. */
async function isInView(page: Page, part: Locator): Promise<boolean> {
  const box = (await part.boundingBox())!;
  const { width, height } = page.viewportSize()!;
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}

const focused = (page: Page) => page.locator("*:focus");

for (const [screen, viewport] of Object.entries({ "a wide screen": DESKTOP, "a phone": PHONE })) {
  describe(`an article on ${screen}`, () => {
    it("opens at the quotation, lit up and in view", async ({ visit }) => {
      const page = await visit(site.url, { viewport });
      const { turn, response } = await askAndHear(page, INVITED);
      await openQuotation(turn, 1);
      const { quote, document, start, end } = response.citations[0];
      expect(await highlighted(page)).toBe(quote);
      expect(await isInView(page, page.locator("mark.opened").first())).toBe(true);
      expect(new URL(page.url()).hash).toBe(`#/documents/${document.id}?start=${start}&end=${end}`);
      expect(await page.locator(".panel h2").textContent()).toBe(document.title);
    });

    it("is there again after a reload, and for who was sent the link", async ({ visit }) => {
      const text = (await site.service.document("003_831a683028b2dccb.txt"))!.text;
      const quote = "Kerry met Thursday with the main opposition representative, Riyad Hijab";
      const start = text.indexOf(quote);
      const link = `${site.url}/#/documents/003_831a683028b2dccb.txt?start=${start}&end=${start + quote.length}`;
      const page = await visit(link, { viewport });
      await page.locator("mark.opened").first().waitFor();
      expect(await highlighted(page)).toBe(quote);
      await page.reload();
      await page.locator("mark.opened").first().waitFor();
      expect(await highlighted(page)).toBe(quote);
      expect(await isInView(page, page.locator("mark.opened").first())).toBe(true);
      await page.getByRole("button", { name: /^(Close|Back)/ }).click();
      await page.locator(".panel").waitFor({ state: "detached" });
      expect(new URL(page.url()).hash).toBe("");
    });

    it("closes by its button, by Escape and by the browser's Back, and gives the focus back", async ({ visit }) => {
      const page = await visit(site.url, { viewport });
      const turn = await ask(page, INVITED);
      const link = turn.getByRole("link", { name: /^Read in the article: quotation 2,/ });
      const ways = [
        () => page.getByRole("button", { name: /^(Close|Back)/ }).click(),
        () => page.keyboard.press("Escape"),
        () => page.goBack(),
      ];
      for (const leave of ways) {
        // In the middle, where nothing that sticks to an edge covers it.
        await link.evaluate((element) => element.scrollIntoView({ block: "center" }));
        const before = (await link.boundingBox())!;
        await openQuotation(turn, 2);
        await leave();
        await page.locator(".panel").waitFor({ state: "detached" });
        await expect.poll(() => focused(page).getAttribute("aria-label")).toMatch(/^Read in the article: quotation 2,/);
        expect((await link.boundingBox())!.y).toBeCloseTo(before.y, 0);
      }
    });
  });
}

describe("the text of an article", () => {
  it("is the document's, to the character", async ({ visit }) => {
    const page = await visit(site.url);
    for (const { id } of await site.service.documents()) {
      await page.goto(`${site.url}/#/documents/${encodeURIComponent(id)}?start=3&end=400`);
      await page.locator("mark.opened").first().waitFor();
      const { text, title } = (await site.service.document(id))!;
      await expect.poll(() => page.locator(".panel h2").textContent()).toBe(title);
      expect(await page.locator(".article-text").textContent()).toBe(text);
      expect(await highlighted(page)).toBe(text.slice(3, 400));
    }
  });

  it("can be marked from its very first character to its last", async ({ visit }) => {
    const { id, text } = (await site.service.document("001_6e6a1640b6997a8e.txt"))!;
    const page = await visit(`${site.url}/#/documents/${id}?start=0&end=${text.length}`);
    await page.locator("mark.opened").first().waitFor();
    expect(await highlighted(page)).toBe(text);
  });

  it("shows the other quotations of the conversation more faintly", async ({ visit }) => {
    const page = await visit(site.url);
    const first = await askAndHear(page, INVITED);
    const second = await askAndHear(page, "Who was heckled in Sochi?");
    const quoted = [...first.response.citations, ...second.response.citations];
    await openQuotation(first.turn, 1);
    const { document, start, quote } = first.response.citations[0];
    expect(await highlighted(page)).toBe(quote);
    const others = quoted.filter((c) => c.document.id === document.id && c.start !== start);
    expect(others.length).toBeGreaterThan(0);
    const faint = (await page.locator("mark.cited").allTextContents()).join("");
    for (const other of others) expect(faint).toContain(other.quote);
    const [bright, pale] = await Promise.all(
      ["opened", "cited"].map((kind) =>
        page
          .locator(`mark.${kind}`)
          .first()
          .evaluate((mark) => getComputedStyle(mark).backgroundColor),
      ),
    );
    expect(pale).not.toBe(bright);
  });
});

describe("beside the conversation", () => {
  it("stands the article, so that both can be read", async ({ visit }) => {
    const page = await visit(site.url);
    const turn = await ask(page, INVITED);
    await openQuotation(turn, 1);
    const answer = (await turn.locator("p.answer").boundingBox())!;
    const panel = (await page.locator(".panel").boundingBox())!;
    expect(answer.x + answer.width).toBeLessThanOrEqual(panel.x);
    expect(await isInView(page, turn.locator("p.answer"))).toBe(true);
    await ask(page, "Who was heckled?");
    expect(await page.locator(".panel").count()).toBe(1);
  });

  it("goes from quotation to quotation, and with one step Back to the conversation", async ({ visit }) => {
    const page = await visit(site.url);
    const { turn, response } = await askAndHear(page, INVITED);
    await openQuotation(turn, 1);
    await openQuotation(turn, 2);
    await expect.poll(() => highlighted(page)).toBe(response.citations[1].quote);
    await page.goBack();
    await page.locator(".panel").waitFor({ state: "detached" });
  });

  it("stands the list of articles, too, and leads back to it", async ({ visit }) => {
    const page = await visit(site.url);
    await ask(page, INVITED);
    await page.getByRole("link", { name: "Articles", exact: true }).click();
    const panel = page.locator(".panel");
    await panel.getByRole("link").first().click();
    await panel.locator(".article-text").waitFor();
    await page.goBack();
    await panel.getByRole("list").waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await expect.poll(() => focused(page).textContent()).toBe("Articles");
  });
});

describe("a link", () => {
  it("to an article that is not there says so", async ({ visit, incidents }) => {
    const page = await visit(`${site.url}/#/documents/no%2Fsuch.txt`);
    await page.locator(".panel").getByText("This article is no longer there").waitFor();
    incidents.expect(/404/);
  });

  it("past the end of its article opens it and says that nothing is marked", async ({ visit }) => {
    const page = await visit(`${site.url}/#/documents/001_6e6a1640b6997a8e.txt?start=5&end=99999`);
    await page.getByText(/points past the end/).waitFor();
    expect(await page.locator("mark").count()).toBe(0);
  });

  it("that cannot be read leaves the page as it is", async ({ visit }) => {
    for (const hash of ["#/documents/%E0%A4%A", "#nonsense", "#/documents/001_6e6a1640b6997a8e.txt?start=-1&end=x"]) {
      const page = await visit(`${site.url}/${hash}`);
      await page.getByRole("textbox").waitFor();
      expect(await page.locator("mark").count()).toBe(0);
    }
  });
});

it("does not light up a place in an article that has changed since it was quoted", async ({ visit }) => {
  let edited = false;
  const { url } = await siteForTest({
    document: async (id) => {
      const document = (await site.service.document(id))!;
      return edited ? { ...document, text: `Corrected. ${document.text}`, sha256: "0".repeat(64) } : document;
    },
  });
  const page = await visit(url);
  const turn = await ask(page, INVITED);
  edited = true;
  await turn.getByRole("link", { name: /^Read in the article: quotation 1,/ }).click();
  await page.getByText(/has changed since it was quoted/).waitFor();
  expect(await page.locator("mark.opened, mark.cited").count()).toBe(0);
});
