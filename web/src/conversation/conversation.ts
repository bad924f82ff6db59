import type { AskRequest, AskResponse } from "../../../src/core/ask.js";
import { comesBack, lasting } from "../api/failure.js";
import type { Result } from "../api/request.js";
import { EVERYTHING, isNarrowed, scopeOf, type Narrowing } from "../collection/narrowing.js";
import type { Keeping } from "./conversation-store.js";
import { historyOf } from "./history.js";
import { mergeTurns, type KeptConversation } from "./kept-conversation.js";
import type { ConversationTurn, TurnState } from "./turn.js";

export interface ConversationPorts {
  readonly ask: (request: AskRequest, signal: AbortSignal) => Promise<Result<AskResponse>>;
  /** Resolves once the server can be asked. */
  readonly ready: (signal: AbortSignal) => Promise<void>;
  /** What is kept of this conversation, perhaps by another tab. */
  readonly load: () => KeptConversation | undefined;
  readonly save: (conversation: KeptConversation) => Keeping;
}

/** One conversation. Asks one question at a time; tells its listeners of every change. */
export class Conversation {
  readonly id: string;
  readonly #ports: ConversationPorts;
  readonly #listeners = new Set<() => void>();
  readonly #left = new AbortController();
  #kept: KeptConversation;
  #keeping: Keeping = "kept";
  /** The turn that this tab is asking, and what ends with its answer. */
  #asking: string | null = null;
  #answered: Promise<void> = Promise.resolve();
  /** Turns to be asked again by themselves, each once, as soon as the server can be asked. */
  readonly #pending = new Set<string>();
  readonly #askedAgain = new Set<string>();
  #waitingForServer = false;

  constructor(id: string, ports: ConversationPorts) {
    this.id = id;
    this.#ports = ports;
    this.#kept = ports.load() ?? { id, name: null, changedAt: new Date().toISOString(), turns: [] };
  }

  /** Oldest first; another array whenever anything changed. */
  get turns(): readonly ConversationTurn[] {
    return this.#kept.turns;
  }

  /** The name it was given; null while it goes by its first question. */
  get name(): string | null {
    return this.#kept.name;
  }

  /** Whether what was last added is kept. */
  get keeping(): Keeping {
    return this.#keeping;
  }

  /** All of it, as it is kept. */
  get whole(): KeptConversation {
    return this.#kept;
  }

  /** Returns what stops it listening. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks again what was left unanswered when the page was left. */
  resume(): void {
    let interrupted = false;
    for (const { id, state } of this.turns) {
      if (id === this.#asking || this.#askedAgain.has(id)) continue;
      if (state.status === "waiting") interrupted = true;
      else if (state.status !== "failed" || !comesBack(state.failure)) continue;
      this.#pending.add(id);
    }
    this.#askPending(interrupted ? Promise.resolve() : undefined);
  }

  /** Asks a new question; does nothing while another is waiting for its answer. */
  async ask(question: string, narrowing: Narrowing = EVERYTHING): Promise<void> {
    await this.#askNew({ question, ...(isNarrowed(narrowing) && { narrowing }) });
  }

  /** Asks a new question that is to be understood by itself, whatever was asked before. */
  async askAlone(question: string, narrowing: Narrowing = EVERYTHING): Promise<void> {
    await this.#askNew({ question, ...(isNarrowed(narrowing) && { narrowing }), alone: true });
  }

  async #askNew(asked: Omit<ConversationTurn, "id" | "state">): Promise<void> {
    if (isWaiting(this.turns)) return;
    const kept = mergeTurns(this.#ports.load()?.turns ?? [], this.turns);
    const turn: ConversationTurn = {
      id: `turn-${1 + Math.max(0, ...kept.map(({ id }) => Number(id.replace("turn-", ""))))}`,
      ...asked,
      state: { status: "waiting" },
    };
    this.#change({ changedAt: new Date().toISOString(), turns: [...kept, turn] });
    await this.#answer(turn);
  }

  /** Asks the question of a turn again, in its place. */
  async retry(turnId: string): Promise<void> {
    this.#askedAgain.delete(turnId);
    await this.#askAgain(turnId);
  }

  /** Gives it a name; a blank one takes the name away. */
  rename(name: string): void {
    this.#change({ name: name.trim() === "" ? null : name.trim() });
  }

  /** Takes over what another tab has added. */
  refresh(): void {
    const kept = this.#ports.load();
    if (!kept) return;
    // What this tab is asking just now it knows best.
    const asking = this.turns.filter(({ id }) => id === this.#asking);
    this.#kept = { ...kept, turns: mergeTurns(this.turns, [...kept.turns, ...asking]) };
    this.#tell();
  }

  /** Stops asking and keeping: the conversation is being deleted. */
  leave(): void {
    this.#left.abort();
  }

  async #askAgain(turnId: string): Promise<void> {
    const turn = this.turns.find(({ id }) => id === turnId);
    if (!turn || this.#asking !== null) return;
    this.#pending.delete(turnId);
    this.#settle(turnId, { status: "waiting" });
    await this.#answer(turn);
  }

  async #answer(turn: ConversationTurn): Promise<void> {
    this.#asking = turn.id;
    this.#answered = this.#answerNow(turn).finally(() => (this.#asking = null));
    await this.#answered;
    this.#askPending();
  }

  async #answerNow({ id, question, narrowing = EVERYTHING, alone }: ConversationTurn): Promise<void> {
    const { signal } = this.#left;
    const earlier = alone
      ? []
      : this.turns.slice(
          0,
          this.turns.findIndex((turn) => turn.id === id),
        );
    try {
      const result = await this.#ports.ask({ question, history: historyOf(earlier), ...scopeOf(narrowing) }, signal);
      if (signal.aborted) return;
      if (result.ok) return this.#settle(id, { status: "done", response: result.value });
      const { failure } = result;
      const again = comesBack(failure) && !this.#askedAgain.has(id);
      if (again) this.#pending.add(id);
      this.#settle(id, { status: "failed", failure: again ? failure : lasting(failure) });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Waits until the server can be asked, then asks again what is pending, one after the other. */
  #askPending(ready?: Promise<void>): void {
    if (this.#pending.size === 0 || this.#waitingForServer) return;
    this.#waitingForServer = true;
    const { signal } = this.#left;
    const asking = async () => {
      await (ready ?? this.#ports.ready(signal));
      this.#waitingForServer = false;
      for (const turnId of [...this.#pending]) {
        await this.#answered;
        if (!this.#pending.has(turnId) || signal.aborted) continue;
        this.#askedAgain.add(turnId);
        await this.#askAgain(turnId);
      }
    };
    asking().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  #settle(turnId: string, state: TurnState): void {
    this.#change({ turns: this.turns.map((turn) => (turn.id === turnId ? { ...turn, state } : turn)) });
  }

  #change(change: Partial<KeptConversation>): void {
    const { turns = this.turns, ...rest } = change;
    this.#kept = { ...this.#kept, ...rest, turns: mergeTurns(this.#ports.load()?.turns ?? [], turns) };
    if (this.turns.length > 0) this.#keeping = this.#ports.save(this.#kept);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export function isWaiting(turns: readonly ConversationTurn[]): boolean {
  return turns.some(({ state }) => state.status === "waiting");
}
