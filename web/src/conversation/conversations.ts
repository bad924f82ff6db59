import { Conversation, type ConversationPorts } from "./conversation.js";
import type { ConversationStore, Keeping } from "./conversation-store.js";
import type { KeptConversation } from "./kept-conversation.js";
import type { TabMemory } from "./tab-memory.js";

/** The conversations of this browser, and the one that this tab shows. */
export class Conversations {
  readonly #ports: Pick<ConversationPorts, "ask" | "ready">;
  readonly #store: ConversationStore;
  readonly #memory: TabMemory;
  readonly #listeners = new Set<() => void>();
  /** Those opened in this tab: an answer under way comes also when another conversation is shown meanwhile. */
  readonly #opened = new Map<string, Conversation>();
  #current: Conversation;

  constructor(ports: Pick<ConversationPorts, "ask" | "ready">, store: ConversationStore, memory: TabMemory) {
    this.#ports = ports;
    this.#store = store;
    this.#memory = memory;
    this.#current = this.#open(memory.current ?? newId());
    this.#current.resume();
    memory.current = this.#current.id;
    store.watch((id) => {
      this.#opened.get(id)?.refresh();
      this.#tell();
    });
  }

  /** The one that this tab shows. */
  get current(): Conversation {
    return this.#current;
  }

  /** Every conversation kept, the one added to last first. */
  list(): readonly KeptConversation[] {
    return this.#store.list();
  }

  /** Whether any is kept. */
  get anyKept(): boolean {
    return !this.#store.isEmpty;
  }

  /** Shows a new conversation; the one before is kept. */
  start(): void {
    if (this.#current.turns.length > 0) this.open(newId());
  }

  /** Shows a conversation. */
  open(id: string): void {
    this.#current = this.#open(id);
    this.#current.resume();
    this.#tell();
  }

  rename(id: string, name: string): void {
    this.#open(id).rename(name);
    this.#tell();
  }

  /** Deletes a conversation, and gives what brings it back. */
  remove(id: string): () => Keeping {
    const conversation = this.#open(id);
    const { whole } = conversation;
    const draft = this.#memory.draft(id);
    conversation.leave();
    this.#opened.delete(id);
    this.#store.remove(id);
    this.#memory.keepDraft(id, "");
    const wasShown = this.#current === conversation;
    if (wasShown) this.#current = this.#open(newId());
    this.#tell();
    return () => {
      const keeping = this.#store.save(whole);
      this.#memory.keepDraft(id, draft);
      if (wasShown && this.#current.turns.length === 0) this.open(id);
      else this.#tell();
      return keeping;
    };
  }

  draft(): string {
    return this.#memory.draft(this.#current.id);
  }

  keepDraft(draft: string): void {
    this.#memory.keepDraft(this.#current.id, draft);
  }

  /** Returns what stops it listening. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #open(id: string): Conversation {
    const opened = this.#opened.get(id);
    if (opened) return opened;
    const conversation = new Conversation(id, {
      ...this.#ports,
      load: () => this.#store.load(id),
      save: (kept) => this.#store.save(kept),
    });
    this.#opened.set(id, conversation);
    conversation.subscribe(() => this.#tell());
    return conversation;
  }

  #tell(): void {
    this.#memory.current = this.#current.id;
    for (const listener of this.#listeners) listener();
  }
}

function newId(): string {
  const words = crypto.getRandomValues(new Uint32Array(2));
  return [...words].map((word) => word.toString(36)).join("");
}
