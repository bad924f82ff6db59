import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { IndexService } from "../../src/answering/index-service.js";
import { openService } from "../../src/open-service.js";
import { indexArticles } from "../web/index-articles.js";
import { COAST_ARTICLES } from "./coast-articles.js";

/** Serves an index of the coast's articles to the tests of a file; the returned function gives the service. */
export function serveCoast(): () => IndexService {
  let folder: string;
  let service: IndexService;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pullquote-coast-"));
    const articles = join(folder, "articles");
    await mkdir(articles);
    for (const [name, text] of Object.entries(COAST_ARTICLES)) await writeFile(join(articles, name), text);
    await indexArticles(articles, join(folder, "index"));
    service = await openService(join(folder, "index"));
  });
  afterAll(async () => {
    service.close();
    await rm(folder, { recursive: true, force: true });
  });
  return () => service;
}
