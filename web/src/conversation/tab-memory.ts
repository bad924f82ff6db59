const CURRENT = "pullquote:current";
const DRAFT = "pullquote:draft:";

/** What a tab remembers over a reload: which conversation it shows, and the questions begun in each. */
export class TabMemory {
  readonly #storage: Storage | null;

  /** @param storage null where the browser forbids remembering anything. */
  constructor(storage: Storage | null) {
    this.#storage = storage;
  }

  get current(): string | null {
    return this.#read(CURRENT);
  }

  set current(id: string | null) {
    this.#write(CURRENT, id ?? "");
  }

  draft(conversationId: string): string {
    return this.#read(DRAFT + conversationId) ?? "";
  }

  keepDraft(conversationId: string, draft: string): void {
    this.#write(DRAFT + conversationId, draft);
  }

  #read(key: string): string | null {
    try {
      return this.#storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  #write(key: string, value: string): void {
    try {
      if (value === "") this.#storage?.removeItem(key);
      else this.#storage?.setItem(key, value);
    } catch {
      // Without room or leave to, the tab remembers until it is reloaded, as the page itself does.
    }
  }
}
