import type { AskResponse, Citation } from "../../../src/core/ask.js";
import type { Failure } from "../api/failure.js";
import type { Narrowing } from "../collection/narrowing.js";

export type TurnState =
  | { readonly status: "waiting" }
  | { readonly status: "done"; readonly response: AskResponse }
  | { readonly status: "failed"; readonly failure: Failure };

/** A question and what came of it. */
export interface ConversationTurn {
  /** Unique in its conversation and never given twice, so that citations keep their turn. */
  readonly id: string;
  readonly question: string;
  /** What it was narrowed to; left out where it was asked of every article. */
  readonly narrowing?: Narrowing;
  /** Set where it was asked to be understood without the turns before it. */
  readonly alone?: true;
  readonly state: TurnState;
}

/** What a list of citations is: quotations that answer, or the nearest that do not. */
export type CitationRole = "quotation" | "nearest";

/** Name of a citation that stays the same for as long as its turn is kept; also its id in the page. */
export function citationId(turnId: string, role: CitationRole, index: number): string {
  return `${turnId}-${role}-${index + 1}`;
}

/** Every quotation given as an answer in a conversation. */
export function quotationsOf(turns: readonly ConversationTurn[]): readonly Citation[] {
  return turns.flatMap(({ state }) => (state.status === "done" ? state.response.citations : []));
}
