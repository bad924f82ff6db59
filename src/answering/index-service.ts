import type { AskRequest, AskResponse } from "../core/ask.js";
import type { AnswerReader } from "../core/answer-reader.js";
import type { Document, DocumentInfo } from "../core/document.js";
import type { Embedder, SentenceEncoder } from "../core/embedder.js";
import { PullquoteError } from "../core/errors.js";
import type { IndexStore, Manifest } from "../core/index-store.js";
import type { Reranker } from "../core/reranker.js";
import type { AskService } from "../core/service.js";
import type { Starter } from "../core/starter.js";
import type { EvidenceReader } from "../reading/reader/evidence-reader.js";
import { SentenceAnalyser } from "../reading/analysed-sentence.js";
import { VectorCache } from "../reading/vector-cache.js";
import { chooseStarters } from "../starters/choose-starters.js";
import { answerQuestion, type Library } from "./answer-question.js";

/** How often, at most, the service looks whether a newer index has been written beside it, in milliseconds. */
const STALE_CHECK_INTERVAL = 1_000;

/** Sentences of which is kept what the encoder makes of them: with 400 bytes for each token some 40 MB. */
const MOST_MEANINGS = 3_000;

/** How to load the models answering needs. */
export interface ModelLoaders {
  /** The embedder an index was built with. */
  embedder(manifest: Manifest): Promise<Embedder>;
  encoder(): Promise<SentenceEncoder>;
  reader(): Promise<EvidenceReader>;
  /** Larger models of one's own, where there are any. */
  reranker?(): Promise<Reranker | undefined>;
  answerReader?(): Promise<AnswerReader | undefined>;
}

/** A library in use: closed only when the last answer drawn from it is finished. */
interface Lease {
  readonly library: Library;
  /** Found when first asked for, then kept as long as the index is. */
  starters?: Promise<readonly Starter[]>;
  users: number;
  retired: boolean;
  closed: boolean;
}

/** Answers from one index, and goes over to a newer one as soon as it is finished. */
export class IndexService implements AskService {
  #lease: Lease;
  #checked = performance.now();
  #refreshing: Promise<void> | null = null;
  #closed = false;

  private constructor(
    private readonly store: IndexStore,
    private readonly models: ModelLoaders,
    library: Library,
  ) {
    this.#lease = { library, users: 0, retired: false, closed: false };
  }

  /**
   * @throws PullquoteError when the index or its model can't be used
   */
  static async open(store: IndexStore, models: ModelLoaders): Promise<IndexService> {
    return new IndexService(store, models, await openLibrary(store, models));
  }

  /** Runs `work` on the current index, which stays open until it is done. */
  use<T>(work: (library: Library) => Promise<T> | T): Promise<T> {
    return this.#hold(({ library }) => work(library));
  }

  async #hold<T>(work: (lease: Lease) => Promise<T> | T): Promise<T> {
    await this.#refresh();
    const lease = this.#lease;
    lease.users++;
    try {
      return await work(lease);
    } catch (error) {
      // The index may have been taken away or replaced meanwhile: whoever comes next looks at once.
      this.#checked = -Infinity;
      throw error;
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

  starters(): Promise<readonly Starter[]> {
    return this.#hold((lease) => {
      const { library } = lease;
      lease.starters ??= chooseStarters(library.index, (request) => {
        // Nobody waits for them any more, and the program is about to end.
        if (this.#closed) throw new Error("closed meanwhile");
        return answerQuestion(library, request);
      });
      // What failed is tried anew by whoever asks next.
      lease.starters.catch(() => delete lease.starters);
      return lease.starters;
    });
  }

  health(): Promise<{ documents: number; passages: number; model: string }> {
    return this.use(({ index }) => ({
      documents: index.documents.length,
      passages: index.manifest.passages,
      model: index.manifest.model,
    }));
  }

  close(): void {
    this.#closed = true;
    this.#lease.retired = true;
    closeUnused(this.#lease);
  }

  async #refresh(): Promise<void> {
    if (performance.now() - this.#checked < STALE_CHECK_INTERVAL) return;
    this.#refreshing ??= this.#replaceIfStale()
      .then(() => void (this.#checked = performance.now()))
      .finally(() => (this.#refreshing = null));
    await this.#refreshing;
  }

  async #replaceIfStale(): Promise<void> {
    const old = this.#lease;
    if (!(await old.library.index.isStale())) return;
    const library = await openLibrary(this.store, this.models, old.library);
    // Closed while the newer one was being opened: it is closed by the work that waits for it.
    this.#lease = { library, users: 0, retired: this.#closed, closed: false };
    old.retired = true;
    closeUnused(old);
  }
}

function closeUnused(lease: Lease): void {
  if (!lease.retired || lease.users > 0 || lease.closed) return;
  lease.closed = true;
  lease.library.index.close();
}

async function openLibrary(store: IndexStore, models: ModelLoaders, previous?: Library): Promise<Library> {
  const index = await store.open();
  const { manifest } = index;
  if (previous && previous.embedder.hash === manifest.modelHash) return { ...previous, index };
  try {
    const embedder = await models.embedder(manifest);
    if (embedder.hash !== manifest.modelHash) {
      throw new PullquoteError(
        "index-outdated",
        `Cannot use the index with the model "${embedder.id}": it was built with ` +
          `${embedder.id === manifest.model ? "another version of it" : `"${manifest.model}"`}. Run "pullquote index" ` +
          "to bring it up to date, or unset PULLQUOTE_MODEL.",
      );
    }
    const { meanings, reader, reranker, answerReader } = previous ?? {
      meanings: new VectorCache(await models.encoder(), MOST_MEANINGS),
      reader: await models.reader(),
      reranker: await models.reranker?.(),
      answerReader: await models.answerReader?.(),
    };
    return {
      index,
      embedder,
      meanings,
      reader,
      reranker,
      answerReader,
      analyser: new SentenceAnalyser(),
      vectors: new VectorCache(embedder),
    };
  } catch (error) {
    index.close();
    throw error;
  }
}
