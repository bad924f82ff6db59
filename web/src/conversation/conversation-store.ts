import type { KeptConversation } from "./kept-conversation.js";

/** Whether a conversation is kept: not where the browser forbids it, nor where there is no room left. */
export type Keeping = "kept" | "forbidden" | "full";

const PREFIX = "pullquote:conversation:";
/** Raised whenever what is kept changes its form; what was kept in another form is left aside. */
const FORM = 2;

/**
 * The conversations kept in this browser, each under a key of its own, so that tabs never write over each other's.
 * Nothing here throws: a browser that keeps nothing gives an empty list.
 */
export class ConversationStore {
  readonly #storage: Storage | null;

  /** @param storage null where the browser forbids keeping anything. */
  constructor(storage: Storage | null) {
    this.#storage = storage;
  }

  /** Every conversation, the one added to last first. */
  list(): readonly KeptConversation[] {
    return this.#keys()
      .flatMap((key) => this.#read(key) ?? [])
      .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  }

  /** Whether there is any, at less expense. */
  get isEmpty(): boolean {
    return this.#keys().length === 0;
  }

  load(id: string): KeptConversation | undefined {
    return this.#read(PREFIX + id);
  }

  save(conversation: KeptConversation): Keeping {
    if (!this.#storage) return "forbidden";
    try {
      this.#storage.setItem(PREFIX + conversation.id, JSON.stringify({ form: FORM, ...conversation }));
      return "kept";
    } catch (error) {
      return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "forbidden";
    }
  }

  remove(id: string): void {
    try {
      this.#storage?.removeItem(PREFIX + id);
    } catch {
      // What was forbidden meanwhile is not kept either.
    }
  }

  /** Calls back with the id of each conversation that another tab changes or removes; returns what stops it. */
  watch(onChange: (id: string) => void): () => void {
    const listen = ({ key, storageArea }: StorageEvent) => {
      if (storageArea === this.#storage && key?.startsWith(PREFIX)) onChange(key.slice(PREFIX.length));
    };
    addEventListener("storage", listen);
    return () => removeEventListener("storage", listen);
  }

  #keys(): readonly string[] {
    try {
      return Object.keys(this.#storage ?? {}).filter((key) => key.startsWith(PREFIX));
    } catch {
      return [];
    }
  }

  #read(key: string): KeptConversation | undefined {
    try {
      const { form, ...kept } = JSON.parse(this.#storage?.getItem(key) ?? "{}") as KeptConversation & { form?: number };
      return form === FORM && Array.isArray(kept.turns) ? kept : undefined;
    } catch {
      return undefined;
    }
  }
}
