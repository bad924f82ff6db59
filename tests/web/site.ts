import { inject, onTestFinished } from "vitest";
import type { AskService } from "../../src/core/service.js";
import { createApp } from "../../src/http/app.js";
import { startServer } from "../../src/http/server.js";
import { openService } from "../../src/open-service.js";

/** Page and API on a port of this machine, as `pullquote serve` serves them. */
export interface Site {
  readonly url: string;
  readonly service: AskService;
  /** Stops answering, as when the server is ended. */
  readonly stop: () => Promise<void>;
  /** Answers again, at the same address. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built page over an index.
 * @param parts what stands in for parts of the real service
 */
export async function openSite(index: string, parts: Partial<AskService> = {}): Promise<Site> {
  const real = await openService(index);
  const service: AskService = {
    ask: (request) => real.ask(request),
    documents: () => real.documents(),
    document: (id) => real.document(id),
    starters: () => real.starters(),
    health: () => real.health(),
    ...parts,
  };
  const app = createApp(service, { webFolder: inject("webFolder"), log: () => undefined });
  let server = await startServer({ app, host: "127.0.0.1", port: 0 });
  const { url, port } = server;
  return {
    url,
    service,
    stop: () => server.close(0),
    start: async () => {
      server = await startServer({ app, host: "127.0.0.1", port });
    },
    close: async () => {
      await server.close(0);
      real.close();
    },
  };
}

/** The same over the seeds, closed at the end of the test. */
export async function siteForTest(parts: Partial<AskService> = {}): Promise<Site> {
  const site = await openSite(inject("seedsIndex"), parts);
  onTestFinished(site.close);
  return site;
}
