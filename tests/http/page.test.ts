import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expectProblem, expectProblemBody } from "./problem-response.js";
import { emptyFolderForTest, request, servingForTest } from "./serving.js";

function builtPage(): string {
  const folder = emptyFolderForTest();
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Page</title>");
  writeFileSync(join(folder, "favicon.svg"), "<svg/>");
  writeFileSync(join(folder, "assets", "index-D0ZWxH_q.js"), "export {};");
  writeFileSync(join(folder, "assets", "index-Ab-4dEfG.css"), "body {}");
  writeFileSync(join(folder, "assets", "face.woff2"), Uint8Array.of(0, 255, 128));
  writeFileSync(join(folder, "assets", "strange.qqq"), "?");
  return folder;
}

const FOREVER = "public, max-age=31536000, immutable";

describe("the page", () => {
  it.each([
    ["/", "text/html; charset=utf-8", "no-cache"],
    ["/index.html", "text/html; charset=utf-8", "no-cache"],
    ["/favicon.svg", "image/svg+xml; charset=utf-8", "no-cache"],
    ["/assets/index-D0ZWxH_q.js", "text/javascript; charset=utf-8", FOREVER],
    ["/assets/index-Ab-4dEfG.css", "text/css; charset=utf-8", FOREVER],
    ["/assets/face.woff2", "font/woff2", "no-cache"],
    ["/assets/strange.qqq", "application/octet-stream", "no-cache"],
    ["/?from=bookmark", "text/html; charset=utf-8", "no-cache"],
  ])("has %s as %s, cached %s", async (path, type, cacheControl) => {
    const server = await servingForTest({ webFolder: builtPage() });
    const { status, headers } = await request(server, path);
    expect({ status, type: headers["content-type"], cacheControl: headers["cache-control"] }).toEqual({
      status: 200,
      type,
      cacheControl,
    });
  });

  it("comes byte for byte", async () => {
    const { url } = await servingForTest({ webFolder: builtPage() });
    expect(await (await fetch(url)).text()).toBe("<!doctype html><title>Page</title>");
    const font = await (await fetch(`${url}/assets/face.woff2`)).arrayBuffer();
    expect([...new Uint8Array(font)]).toEqual([0, 255, 128]);
  });

  it("answers HEAD without a body", async () => {
    const server = await servingForTest({ webFolder: builtPage() });
    const { status, headers, body } = await request(server, "/", { method: "HEAD" });
    expect({ status, type: headers["content-type"], body }).toEqual({
      status: 200,
      type: "text/html; charset=utf-8",
      body: "",
    });
  });

  it("may run its own scripts and styles, reach its own server, and nothing else", async () => {
    const { url } = await servingForTest({ webFolder: builtPage() });
    const { headers } = await fetch(url);
    expect(headers.get("content-security-policy")?.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]);
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.has("x-powered-by")).toBe(false);
  });

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/..%5csecret.txt",
    "/linked.txt",
    "/assets",
    "/assets/",
    "/INDEX.HTML",
    "/index.html/",
    "/index.html%00",
    "/constructor",
  ])("has nothing at %s", async (path) => {
    const parent = emptyFolderForTest();
    const folder = join(parent, "web");
    mkdirSync(join(folder, "assets"), { recursive: true });
    writeFileSync(join(parent, "secret.txt"), "secret");
    writeFileSync(join(folder, "index.html"), "<!doctype html>");
    symlinkSync(join(parent, "secret.txt"), join(folder, "linked.txt"));
    const server = await servingForTest({ webFolder: folder });
    const { status, headers, body } = await request(server, path);
    expectProblemBody({ status, type: headers["content-type"], body }, 404);
  });

  it("does not serve what came into its folder after the start", async () => {
    const webFolder = builtPage();
    const { url } = await servingForTest({ webFolder });
    writeFileSync(join(webFolder, "late.html"), "late");
    await expectProblem(await fetch(`${url}/late.html`), 404);
  });

  it.each([
    ["the folder is empty", () => emptyFolderForTest()],
    ["there is no folder", () => join(emptyFolderForTest(), "dist", "web")],
  ])("says that it has not been built when %s, while the API works", async (_, folder) => {
    const { url } = await servingForTest({ webFolder: folder() });
    const { detail } = await expectProblem(await fetch(url), 404);
    expect(detail).toMatch(/has not been built.+npm run build/);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
  });
});
