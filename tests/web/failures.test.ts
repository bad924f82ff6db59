import { describe, expect } from "vitest";
import { PullquoteError } from "../../src/core/errors.js";
import { ask } from "./asking.js";
import { siteForTest } from "./site.js";
import { it } from "./visit.js";

const INVITED = "How many Syrians were invited to Sochi?";

describe("a question that the server cannot answer", () => {
  it("says why in the server's words, and is answered when tried again", async ({ visit, incidents }) => {
    let broken = true;
    const { url, service } = await siteForTest();
    const real = service.ask.bind(service);
    service.ask = async (request) => {
      if (broken)
        throw new PullquoteError("index-missing", 'Cannot open the index "x": it is gone. Run "pullquote index".');
      return real(request);
    };
    const page = await visit(url);
    const turn = await ask(page, INVITED);
    expect(await turn.locator(".failure").textContent()).toContain('Cannot open the index "x": it is gone.');
    expect(await page.getByRole("status").textContent()).toContain("Index missing");
    expect(incidents.splice(0)).toEqual([expect.stringContaining("503")]);
    broken = false;
    await turn.getByRole("button", { name: "Try again" }).click();
    await turn.locator("p.answer").waitFor();
    expect(await turn.locator("p.answer").textContent()).toBe("1,600");
    expect(await page.locator(".turn").count()).toBe(1);
  });

  it("is not taken for one that was not found", async ({ visit, incidents }) => {
    const { url } = await siteForTest({ ask: () => Promise.reject(new Error("secret reason")) });
    const page = await visit(url);
    const turn = await ask(page, INVITED);
    const shown = await turn.textContent();
    expect(shown).not.toContain("The articles don’t say");
    expect(shown).not.toContain("secret reason");
    expect(incidents.splice(0)).toEqual([expect.stringContaining("500")]);
  });

  it("is not sent along with the next one", async ({ visit, incidents }) => {
    let broken = true;
    const site = await siteForTest();
    const real = site.service.ask.bind(site.service);
    site.service.ask = (request) => (broken ? Promise.reject(new Error("broken")) : real(request));
    const page = await visit(site.url);
    await ask(page, INVITED);
    broken = false;
    const request = page.waitForRequest("**/api/ask");
    await ask(page, "Who was heckled?");
    expect((await request).postDataJSON()).toEqual({ question: "Who was heckled?", history: [] });
    expect(incidents.splice(0)).toHaveLength(1);
  });
});

describe("a server that is away", () => {
  it("is told of, and asked again once it is back", async ({ visit, incidents }) => {
    const site = await siteForTest();
    const page = await visit(site.url);
    await page.getByRole("listitem").first().waitFor();
    await site.stop();
    const turn = await ask(page, INVITED);
    expect(await turn.locator(".failure").textContent()).toContain("Pullquote is not answering");
    await turn.getByRole("button", { name: "Try again" }).click();
    await turn.and(page.locator("[aria-busy=false]")).locator(".failure").waitFor();
    await site.start();
    await turn.getByRole("button", { name: "Try again" }).click();
    await turn.locator("p.answer").waitFor();
    expect(await turn.locator("p.answer").textContent()).toBe("1,600");
    expect(incidents.splice(0).every((incident) => incident.includes("ERR_CONNECTION"))).toBe(true);
  });

  it("leaves an article waiting to be tried again", async ({ visit, incidents }) => {
    const site = await siteForTest();
    const page = await visit(site.url);
    const turn = await ask(page, INVITED);
    await site.stop();
    await turn.getByRole("link", { name: /^Read quotation 1 / }).click();
    const panel = page.locator(".panel");
    await panel.getByText("Pullquote is not answering").waitFor();
    await site.start();
    await panel.getByRole("button", { name: "Try again" }).click();
    await page.locator("mark.opened").first().waitFor();
    expect(incidents.splice(0).every((incident) => incident.includes("ERR_CONNECTION"))).toBe(true);
  });
});

it("lists the articles again when they could not be listed", async ({ visit, incidents }) => {
  let broken = true;
  const site = await siteForTest();
  const real = site.service.documents.bind(site.service);
  site.service.documents = () => (broken ? Promise.reject(new Error("broken")) : real());
  const page = await visit(site.url);
  await page.getByRole("button", { name: "Try again" }).waitFor();
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("listitem").first().waitFor();
  expect(incidents.splice(0)).toEqual([expect.stringContaining("500")]);
});
