import type { Token } from "../text/terms.js";

/** Words of the noun phrase after "how many" that are looked at. */
const REACH = 8;

/**
 * Index of the noun that a question counts: "guests" in "How many of the 300 guests came?". The last word before one
 * that carries grammar, or the first where none follows ("How many people died?"); -1 when the question counts nothing.
 */
export function countedNoun(tokens: readonly Token[]): number {
  const asked = tokens.findIndex(({ word }, i) => word === "how" && tokens[i + 1]?.word === "many");
  if (asked < 0) return -1;
  let first = asked + 2;
  while (first < tokens.length && tokens[first].stop) first++;
  let end = first;
  while (end < tokens.length && end < first + REACH && !tokens[end].stop) end++;
  if (first === end) return -1;
  return end < tokens.length ? end - 1 : first;
}
