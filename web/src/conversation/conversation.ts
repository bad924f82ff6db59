import type { AskRequest, AskResponse } from "../../../src/core/ask.js";
import type { Result } from "../api/request.js";
import { EVERYTHING, isNarrowed, scopeOf, type Narrowing } from "../collection/narrowing.js";
import { historyOf } from "./history.js";
import type { ConversationTurn, TurnState } from "./turn.js";

export interface ConversationPorts {
  readonly ask: (request: AskRequest, signal: AbortSignal) => Promise<Result<AskResponse>>;
  readonly load: () => readonly ConversationTurn[];
  readonly save: (turns: readonly ConversationTurn[]) => void;
}

/** The turns of one conversation. Asks one question at a time; tells its listeners of every change. */
export class Conversation {
  readonly #ports: ConversationPorts;
  readonly #listeners = new Set<() => void>();
  #turns: readonly ConversationTurn[];
  #lastNumber: number;
  #asking = new AbortController();

  constructor(ports: ConversationPorts) {
    this.#ports = ports;
    this.#turns = ports.load();
    this.#lastNumber = Math.max(0, ...this.#turns.map(({ id }) => Number(id.replace("turn-", ""))));
  }

  /** Oldest first; another array whenever anything changed. */
  get turns(): readonly ConversationTurn[] {
    return this.#turns;
  }

  /** Returns what stops it listening. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks a new question; does nothing while another is waiting for its answer. */
  async ask(question: string, narrowing: Narrowing = EVERYTHING): Promise<void> {
    if (isWaiting(this.#turns)) return;
    const turn: ConversationTurn = {
      id: `turn-${++this.#lastNumber}`,
      question,
      ...(isNarrowed(narrowing) && { narrowing }),
      state: { status: "waiting" },
    };
    this.#change([...this.#turns, turn]);
    await this.#answer(turn);
  }

  /** Asks the question of a turn again, in its place. */
  async retry(turnId: string): Promise<void> {
    const turn = this.#turns.find(({ id }) => id === turnId);
    if (!turn || isWaiting(this.#turns)) return;
    this.#settle(turnId, { status: "waiting" });
    await this.#answer(turn);
  }

  /** Forgets every turn, and the answer under way. */
  clear(): void {
    this.#asking.abort();
    this.#change([]);
  }

  async #answer({ id, question, narrowing = EVERYTHING }: ConversationTurn): Promise<void> {
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const earlier = this.#turns.slice(
      0,
      this.#turns.findIndex((turn) => turn.id === id),
    );
    try {
      const result = await this.#ports.ask({ question, history: historyOf(earlier), ...scopeOf(narrowing) }, signal);
      if (signal.aborted) return;
      this.#settle(
        id,
        result.ok ? { status: "done", response: result.value } : { status: "failed", failure: result.failure },
      );
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #settle(turnId: string, state: TurnState): void {
    this.#change(this.#turns.map((turn) => (turn.id === turnId ? { ...turn, state } : turn)));
  }

  #change(turns: readonly ConversationTurn[]): void {
    this.#turns = turns;
    this.#ports.save(turns);
    for (const listener of this.#listeners) listener();
  }
}

export function isWaiting(turns: readonly ConversationTurn[]): boolean {
  return turns.some(({ state }) => state.status === "waiting");
}
