import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AskResponse } from "../../src/core/ask.js";
import { pullquote, serving, temporaryFolder } from "../support/command-line.js";

const folder = temporaryFolder();
afterAll(folder.remove);
const seeds = join(folder.path, "seeds");
const ENDED = { status: 0, stderr: "" };

beforeAll(async () => {
  expect(await pullquote(["index", "--index", seeds])).toMatchObject({ status: 0 });
});

async function ask(url: string, question: string): Promise<AskResponse> {
  const response = await fetch(`${url}/api/ask`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as AskResponse;
}

describe("pullquote serve", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "prints its address, answers, and ends with status 0 at %s",
    async (signal) => {
      const server = await serving(["serve", "--port", "0", "--index", seeds]);
      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect((await ask(server.url, "How many Syrians were invited to Sochi?")).answer?.text).toBe("1,600");
      expect(await fetch(`${server.url}/api/health`).then((response) => response.json())).toMatchObject({
        status: "ok",
        documents: 5,
      });
      const outcome = await server.stop(signal);
      expect(outcome).toEqual({ ...ENDED, stdout: `Pullquote answers at ${server.url}\n` });
    },
  );

  it("ends while a browser keeps its connection open", async () => {
    const server = await serving(["serve", "--port", "0", "--index", seeds]);
    // Node's fetch keeps the connection, as browsers do.
    await fetch(`${server.url}/api/documents`).then((response) => response.text());
    expect(await server.stop()).toMatchObject(ENDED);
  });

  it("takes host, port and index from the environment, and from flags before those", async () => {
    const free = createServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const port = String((free.address() as AddressInfo).port);
    free.close();
    await once(free, "close");
    const env = { PORT: port, HOST: "localhost", PULLQUOTE_INDEX: seeds };
    const first = await serving(["serve"], { env });
    expect(first.url).toBe(`http://localhost:${port}`);
    const second = await serving(["serve", "--host", "127.0.0.1", "--port", "0"], { env });
    expect(second.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(second.url).not.toContain(`:${port}`);
    expect(await first.stop()).toMatchObject(ENDED);
    expect(await second.stop()).toMatchObject(ENDED);
  });

  it("goes over to an index brought up to date while it serves", async () => {
    const index = join(folder.path, "growing");
    expect(await pullquote(["index", "--index", index])).toMatchObject({ status: 0 });
    const server = await serving(["serve", "--port", "0", "--index", index]);
    const extra = join(folder.path, "lighthouse.txt");
    writeFileSync(
      extra,
      "Lighthouse of Eastport is lit again\n\nKeepers lit the lighthouse of Eastport again on Monday.\n",
    );
    expect(await pullquote(["index", extra, "--index", index])).toMatchObject({ status: 0 });
    await expect
      .poll(() => fetch(`${server.url}/api/health`).then((response) => response.json()), { timeout: 30_000 })
      .toMatchObject({ documents: 1 });
    expect(await server.stop()).toMatchObject(ENDED);
  });
});

describe("pullquote serve, when it cannot", () => {
  it("says that its port is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const { status, stdout, stderr } = await pullquote(["serve", "--port", String(port), "--index", seeds]);
    expect(stderr).toMatch(/^pullquote: Cannot listen on "127\.0\.0\.1:\d+": something else does already\.[^\n]+\n$/);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    taken.close();
  });

  it("says that there is no index, and serves nothing", async () => {
    const { status, stdout, stderr } = await pullquote(["serve", "--index", join(folder.path, "nowhere")]);
    expect(stderr).toMatch(
      /^pullquote: Cannot open the index [^\n]+: there is none\. Run "pullquote index" first\.\n$/,
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  });
});
