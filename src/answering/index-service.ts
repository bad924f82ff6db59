import type { AskRequest, AskResponse } from "../core/ask.js";
import type { Document, DocumentInfo } from "../core/document.js";
import type { Embedder } from "../core/embedder.js";
import { PullquoteError } from "../core/errors.js";
import type { IndexStore, Manifest } from "../core/index-store.js";
import type { AskService } from "../core/service.js";
import { SentenceAnalyser } from "../reading/analysed-sentence.js";
import { VectorCache } from "../reading/vector-cache.js";
import { answerQuestion, type Library } from "./answer-question.js";

/** How often, at most, the service looks whether a newer index has been written beside it, in milliseconds. */
const STALE_CHECK_INTERVAL = 1_000;

/** A library in use: closed only when the last answer drawn from it is finished. */
interface Lease {
  readonly library: Library;
  users: number;
  retired: boolean;
}

/** Answers from one index, and goes over to a newer one as soon as it is finished. */
export class IndexService implements AskService {
  #lease: Lease;
  #checked = performance.now();
  #refreshing: Promise<void> | null = null;

  private constructor(
    private readonly store: IndexStore,
    private readonly loadModel: (manifest: Manifest) => Promise<Embedder>,
    library: Library,
  ) {
    this.#lease = { library, users: 0, retired: false };
  }

  /**
   * @param loadModel gives the embedder an index was built with
   * @throws PullquoteError when the index or its model can't be used
   */
  static async open(store: IndexStore, loadModel: (manifest: Manifest) => Promise<Embedder>): Promise<IndexService> {
    return new IndexService(store, loadModel, await openLibrary(store, loadModel));
  }

  /** Runs `work` on the current index, which stays open until it is done. */
  async use<T>(work: (library: Library) => Promise<T> | T): Promise<T> {
    await this.#refresh();
    const lease = this.#lease;
    lease.users++;
    try {
      return await work(lease.library);
    } finally {
      lease.users--;
      closeUnused(lease);
    }
  }

  ask(request: AskRequest): Promise<AskResponse> {
    return this.use((library) => answerQuestion(library, request));
  }

  documents(): Promise<readonly DocumentInfo[]> {
    return this.use(({ index }) => index.documents);
  }

  document(id: string): Promise<Document | undefined> {
    return this.use(({ index }) => index.document(id));
  }

  health(): Promise<{ documents: number; passages: number; model: string }> {
    return this.use(({ index }) => ({
      documents: index.documents.length,
      passages: index.manifest.passages,
      model: index.manifest.model,
    }));
  }

  close(): void {
    this.#lease.retired = true;
    closeUnused(this.#lease);
  }

  async #refresh(): Promise<void> {
    if (performance.now() - this.#checked < STALE_CHECK_INTERVAL) return;
    this.#refreshing ??= this.#replaceIfStale().finally(() => {
      this.#checked = performance.now();
      this.#refreshing = null;
    });
    await this.#refreshing;
  }

  async #replaceIfStale(): Promise<void> {
    const old = this.#lease;
    if (!(await old.library.index.isStale())) return;
    const library = await openLibrary(this.store, this.loadModel, old.library);
    this.#lease = { library, users: 0, retired: false };
    old.retired = true;
    closeUnused(old);
  }
}

function closeUnused(lease: Lease): void {
  if (lease.retired && lease.users === 0) lease.library.index.close();
}

async function openLibrary(
  store: IndexStore,
  loadModel: (manifest: Manifest) => Promise<Embedder>,
  previous?: Library,
): Promise<Library> {
  const index = await store.open();
  const { manifest } = index;
  if (previous && previous.embedder.hash === manifest.modelHash) return { ...previous, index };
  const embedder = await loadModel(manifest);
  if (embedder.hash !== manifest.modelHash) {
    index.close();
    throw new PullquoteError(
      "index-outdated",
      `Cannot use the index with the model "${embedder.id}": it was built with another version of it. Run "pullquote index" to bring it up to date.`,
    );
  }
  return { index, embedder, analyser: new SentenceAnalyser(), vectors: new VectorCache(embedder) };
}
