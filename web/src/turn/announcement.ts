import { aboutInWords } from "../../../src/collection/about-in-words.js";
import { titleOf } from "../article/source.js";
import type { ConversationTurn } from "../conversation/turn.js";
import { dateInWords } from "../text/date-in-words.js";

/** What a screen reader says of the state of a turn. */
export function announcementOf(turn: ConversationTurn | undefined): string {
  if (!turn) return "";
  const { state } = turn;
  if (state.status === "waiting") return "Reading the articles.";
  if (state.status === "failed") return `${state.failure.title}. ${state.failure.detail}`;
  const { about, answer, citations, status } = state.response;
  if (about) return aboutInWords(about, dateInWords).join(" ");
  const first = citations[0];
  if (status === "not-found" || !first) return "The articles don’t say.";
  const count = citations.length === 1 ? "1 quotation" : `${citations.length} quotations`;
  return `${answer?.text ?? first.quote} From: ${titleOf(first.document)}. ${count}.`;
}
