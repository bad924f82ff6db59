import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import type { Page } from "playwright-core";
import { ask } from "./asking.js";
import { openSite, type Site } from "./site.js";
import { DESKTOP, it, PHONE } from "./visit.js";

const INVITED = "How many Syrians were invited to Sochi?";
const HECKLED = "Who was heckled?";

let site: Site;
beforeAll(async () => {
  site = await openSite(inject("seedsIndex"));
});
afterAll(() => site.close());

const field = (page: Page) => page.getByRole("textbox", { name: /question/ });
const startNew = (page: Page) => page.getByRole("button", { name: "New conversation" }).click();
const list = (page: Page) => page.locator(".conversations > li");
const openList = async (page: Page) => {
  await page.getByRole("link", { name: "Conversations" }).click();
  await list(page).first().waitFor();
};
const questions = (page: Page) => page.locator(".turn .question").allTextContents();
const names = (page: Page) => page.locator(".conversation-name").allTextContents();

describe("a reload", () => {
  it("loses nothing: not the answers, not their numbers, not a question just begun", async ({ visit }) => {
    const page = await visit(site.url);
    await ask(page, INVITED);
    await ask(page, HECKLED);
    await field(page).fill("And what did he");
    const shown = () =>
      page
        .locator(".citation")
        .evaluateAll((all) => all.map((one) => [one.id, one.querySelector(".quote")?.textContent]));
    const before = await shown();
    await page.reload();
    await page.locator(".turn").nth(1).waitFor();
    expect(await shown()).toEqual(before);
    expect(before.map(([id]) => id)).toContain("turn-2-quotation-1");
    expect(await questions(page)).toEqual([INVITED, HECKLED]);
    expect(await field(page).inputValue()).toBe("And what did he");
  });

  it("keeps a question begun in a conversation without any", async ({ visit }) => {
    const page = await visit(site.url);
    await field(page).fill("Who");
    await page.reload();
    await expect.poll(() => field(page).inputValue()).toBe("Who");
  });

  it("asks again by itself what was under way", async ({ visit }) => {
    const page = await visit(site.url);
    await page.route("**/api/ask", () => undefined, { times: 1 });
    await field(page).fill(INVITED);
    await page.keyboard.press("Enter");
    await page.locator(".turn[aria-busy=true]").waitFor();
    await page.reload();
    await page.locator("p.answer").waitFor();
    expect(await questions(page)).toEqual([INVITED]);
  });
});

for (const [screen, viewport] of Object.entries({ "a wide screen": DESKTOP, "a phone": PHONE })) {
  describe(`the conversations, on ${screen}`, () => {
    it("are listed, the last first, and can be gone back to", async ({ visit }) => {
      const page = await visit(site.url, { viewport });
      await ask(page, INVITED);
      await startNew(page);
      await ask(page, HECKLED);
      await openList(page);
      expect(await names(page)).toEqual([HECKLED, INVITED]);
      expect(await page.locator(".conversation-name[aria-current=true]").textContent()).toBe(HECKLED);
      await page.getByRole("button", { name: INVITED, exact: true }).click();
      await page.locator(".turn .question", { hasText: INVITED }).waitFor();
      expect(await questions(page)).toEqual([INVITED]);
      // A sheet makes way for what was chosen on it; a panel beside it stays.
      await expect.poll(() => page.locator(".panel").count()).toBe(viewport === PHONE ? 0 : 1);
    });

    it("are renamed, by keyboard too, and keep their name over a reload", async ({ visit }) => {
      const page = await visit(site.url, { viewport });
      await ask(page, INVITED);
      await openList(page);
      await page.getByRole("button", { name: `Rename ${INVITED}` }).click();
      await page.keyboard.type("Guests at Sochi");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator("*:focus").getAttribute("aria-label")).toBe("Rename Guests at Sochi");
      await page.keyboard.press("Enter");
      await page.keyboard.type("not this");
      await page.keyboard.press("Escape");
      expect(await names(page)).toEqual(["Guests at Sochi"]);
      await page.reload();
      await list(page).first().waitFor();
      expect(await names(page)).toEqual(["Guests at Sochi"]);
    });

    it("are deleted, and brought back by Undo", async ({ visit }) => {
      const page = await visit(site.url, { viewport });
      await ask(page, INVITED);
      await startNew(page);
      await ask(page, HECKLED);
      await openList(page);
      await page.getByRole("button", { name: `Delete ${HECKLED}` }).click();
      await page.getByText(`Deleted: ${HECKLED}`).waitFor();
      expect(await page.locator("*:focus").textContent()).toBe("Undo");
      await page.locator(".turn").waitFor({ state: "detached" });
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: `Delete ${HECKLED}` }).waitFor();
      expect(await questions(page)).toEqual([HECKLED]);

      await page.getByRole("button", { name: `Delete ${INVITED}` }).click();
      await page.getByText(`Deleted: ${INVITED}`).waitFor();
      await page.reload();
      await list(page).first().waitFor();
      expect(await names(page)).toEqual([HECKLED]);
    });
  });
}

it("an answer that comes after one has turned to another conversation is found in its own", async ({ visit }) => {
  const page = await visit(site.url);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/api/ask", async (route) => held.then(() => route.continue()), { times: 1 });
  await field(page).fill(INVITED);
  await page.keyboard.press("Enter");
  await page.locator(".turn[aria-busy=true]").waitFor();
  await startNew(page);
  await ask(page, HECKLED);
  const answered = page.waitForResponse("**/api/ask");
  release();
  await answered;
  expect(await questions(page)).toEqual([HECKLED]);
  await openList(page);
  await page.getByRole("button", { name: INVITED, exact: true }).click();
  await expect.poll(() => page.locator("p.answer").textContent()).toBe("1,600");
});

describe("two tabs", () => {
  it("keep a conversation each, and destroy neither", async ({ visit }) => {
    const one = await visit(site.url);
    const other = await one.context().newPage();
    await other.goto(site.url);
    await ask(one, INVITED);
    await ask(other, HECKLED);
    await ask(one, "Where?");
    await openList(other);
    await expect.poll(() => names(other)).toEqual([INVITED, HECKLED]);
    expect(await questions(one)).toEqual([INVITED, "Where?"]);
    await Promise.all([one.reload(), other.reload()]);
    await one.locator(".turn").nth(1).waitFor();
    await other.locator(".turn").first().waitFor();
    expect([await questions(one), await questions(other)]).toEqual([[INVITED, "Where?"], [HECKLED]]);
  });

  it("on one conversation show what either asks", async ({ visit }) => {
    const one = await visit(site.url);
    await ask(one, INVITED);
    const other = await one.context().newPage();
    await other.goto(`${site.url}/#/conversations`);
    await other.getByRole("button", { name: INVITED, exact: true }).click();
    await ask(other, HECKLED);
    await expect.poll(() => questions(one)).toEqual([INVITED, HECKLED]);
    await ask(one, "Where?");
    await expect.poll(() => questions(other)).toEqual([INVITED, HECKLED, "Where?"]);
    const ids = await one.locator(".turn").evaluateAll((turns) => turns.map(({ id }) => id));
    expect(ids).toEqual(["turn-1", "turn-2", "turn-3"]);
  });

  it("go on with what is left when one deletes what the other shows", async ({ visit }) => {
    const one = await visit(site.url);
    await ask(one, INVITED);
    const other = await one.context().newPage();
    await other.goto(`${site.url}/#/conversations`);
    await other.getByRole("button", { name: `Delete ${INVITED}` }).click();
    await other.getByText("Deleted: ").waitFor();
    await ask(one, HECKLED);
    await one.reload();
    await one.locator(".turn").nth(1).waitFor();
    expect(await questions(one)).toEqual([INVITED, HECKLED]);
  });
});

describe("a browser that keeps nothing", () => {
  it("because it is forbidden still answers, and says that it is not kept", async ({ visit }) => {
    const page = await visit(site.url);
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException("The operation is insecure.", "SecurityError");
          },
        });
      }
    });
    await page.reload();
    expect(await page.getByRole("note").count()).toBe(0);
    await ask(page, INVITED);
    expect(await page.locator("p.answer").textContent()).toBe("1,600");
    expect(await page.getByRole("note").textContent()).toContain("lets the page keep nothing");
    await ask(page, HECKLED);
    expect(await questions(page)).toEqual([INVITED, HECKLED]);
    await startNew(page);
    await page.locator(".turn").first().waitFor({ state: "detached" });
  });

  it("because it is full says so, and keeps on as soon as there is room again", async ({ visit }) => {
    const page = await visit(site.url);
    await page.evaluate(() => {
      for (let size = 8_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (let count = 0; ; count++) localStorage.setItem(`fill-${size}-${count}`, "x".repeat(size));
        } catch {
          // No room for this much more.
        }
      }
    });
    await ask(page, INVITED);
    expect(await page.getByRole("note").textContent()).toContain("has no room left");
    await page.evaluate(() => localStorage.clear());
    await ask(page, HECKLED);
    await page.getByRole("note").waitFor({ state: "detached" });
    await page.reload();
    await page.locator(".turn").nth(1).waitFor();
    expect(await questions(page)).toEqual([INVITED, HECKLED]);
  });

  it("because what is kept is no conversation leaves it aside", async ({ visit }) => {
    const page = await visit(site.url);
    await page.evaluate(() => {
      localStorage.setItem("pullquote:conversation:a", "{");
      localStorage.setItem("pullquote:conversation:b", "null");
      localStorage.setItem("pullquote:conversation:c", JSON.stringify({ form: 1, turns: [] }));
      sessionStorage.setItem("pullquote:current", "a");
    });
    await page.reload();
    await ask(page, INVITED);
    await openList(page);
    expect(await names(page)).toEqual([INVITED]);
  });
});
