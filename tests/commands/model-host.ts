import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

export const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** What goes wrong with the weights on their way. */
export type Fault = "none" | "breaks off" | "is another" | "is short" | "sends on to itself" | "waits";

/** A host of models on this machine: every repository holds the same folder, its weights behind a redirection. */
export class ModelHost {
  readonly requests: string[] = [];
  fault: Fault = "none";
  #server = createServer(({ url = "" }, response) => {
    this.requests.push(url);
    this.#answer(url, response);
  });

  constructor(private readonly folder: string) {}

  async listen(): Promise<void> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  #answer(url: string, response: ServerResponse): void {
    const path = /\/resolve\/main\/(.+)$/.exec(url)?.[1] ?? /^\/stored\/(.+)$/.exec(url)?.[1];
    const file = path && join(this.folder, path);
    if (!file || !existsSync(file)) {
      response.writeHead(404).end("no such file");
      return;
    }
    const content = readFileSync(file);
    if (!path.startsWith("onnx/")) {
      response.writeHead(200, { "content-length": content.length, "x-repo-commit": COMMIT }).end(content);
    } else if (!url.startsWith("/stored/") || this.fault === "sends on to itself") {
      const etag = `"${createHash("sha256").update(content).digest("hex")}"`;
      const headers = { location: `/stored/${path}`, "x-linked-etag": etag, "x-linked-size": content.length };
      response.writeHead(302, headers).end();
    } else if (this.fault === "is another") {
      response.writeHead(200).end(Buffer.alloc(content.length, 7));
    } else if (this.fault === "is short") {
      response.writeHead(200).end(content.subarray(1));
    } else if (this.fault === "none") {
      response.writeHead(200, { "content-length": content.length }).end(content);
    } else {
      response.writeHead(200, { "content-length": content.length });
      response.write(content.subarray(0, content.length >> 1), () => {
        if (this.fault === "breaks off") response.destroy();
      });
    }
  }
}
