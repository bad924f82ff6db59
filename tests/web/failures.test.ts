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
      if (broken) throw new PullquoteError("model-failed", 'Cannot run the model "x": it is torn. Install it anew.');
      return real(request);
    };
    const page = await visit(url);
    const turn = await ask(page, INVITED);
    expect(await turn.locator(".failure").textContent()).toContain('Cannot run the model "x": it is torn.');
    expect(await page.getByRole("status").textContent()).toContain("Model failed");
    incidents.expect(/500/);
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
    incidents.expect(/500/);
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
    incidents.expect(/500/);
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
  incidents.expect(/500/);
});
