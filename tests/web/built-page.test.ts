import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject } from "vitest";
import { MAX_HISTORY, MAX_QUESTION_LENGTH } from "../../src/core/config.js";
import { MAX_HISTORY as PAGE_MAX_HISTORY } from "../../web/src/conversation/history.js";
import { MAX_QUESTION_LENGTH as PAGE_MAX_QUESTION_LENGTH } from "../../web/src/shell/ask-form.js";
import { siteForTest } from "./site.js";
import { it } from "./visit.js";

function builtFiles(): { readonly name: string; readonly bytes: Buffer }[] {
  const folder = inject("webFolder");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }));
}

describe("the built page", () => {
  it("names no other origin", () => {
    const files = builtFiles();
    expect(files.map(({ name }) => name.replace(/.*\./, "")).sort()).toEqual(["css", "html", "js"]);
    for (const { name, bytes } of files) {
      const origins = [...bytes.toString().matchAll(/(?:https?:|wss?:)?\/\/[\w.-]+\.\w+[\w./-]*/g)].map(([url]) => url);
      // Namespaces are names, which nobody fetches.
      const foreign = origins.filter((url) => !url.startsWith("http://www.w3.org/"));
      expect(foreign, name).toEqual([]);
    }
  });

  it("weighs at most 60 kB, compressed", () => {
    const code = builtFiles().filter(({ name }) => /\.(?:js|css)$/.test(name));
    expect(code.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0)).toBeLessThan(60_000);
  });

  it("holds no script and no style inline", () => {
    const html = builtFiles()
      .find(({ name }) => name === "index.html")!
      .bytes.toString();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i);
  });

  it("is painted after three requests, without waiting for the server's data", async ({ visit }) => {
    const site = await siteForTest({ documents: () => new Promise(() => undefined) });
    const page = await visit(site.url);
    await page.getByRole("textbox", { name: /question/ }).waitFor();
    const painted = () => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
    await expect.poll(painted).toBe(1);
    const requests = await page.evaluate(() =>
      [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => !path.startsWith("/api/")),
    );
    expect(requests.length).toBeLessThanOrEqual(3);
  });

  it("knows the server's limits", () => {
    expect(PAGE_MAX_HISTORY).toBe(MAX_HISTORY);
    expect(PAGE_MAX_QUESTION_LENGTH).toBe(MAX_QUESTION_LENGTH);
  });

  it("obeys dark and light", async ({ visit }) => {
    const { url } = await siteForTest();
    const ground = async (colorScheme: "light" | "dark") => {
      const page = await visit(url, { colorScheme });
      return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    };
    expect(await ground("light")).toBe("rgb(251, 250, 247)");
    expect(await ground("dark")).toBe("rgb(24, 23, 21)");
  });
});
