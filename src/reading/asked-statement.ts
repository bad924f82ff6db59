import type { Token } from "../text/terms.js";

/** Words between "what" or "how" and the one who speaks. */
const AUXILIARY = new Set("did do does has have had is was are were will would".split(" "));
/** Verbs of saying and thinking, in the forms that follow an auxiliary. */
const SAYING = new Set(
  `say said saying tell told telling think thought thinking believe believed state stated comment commented argue argued
  arguing claim claimed claiming warn warned warning declare declared insist insisted announce announced explain
  explained suggest suggested stress stressed remark remarked mention mentioned write written
  describe described add added`.split(/\s+/),
);

/** Places of a question's words, ends exclusive. */
export interface AskedStatement {
  /** Who is asked to have said something. */
  readonly speaker: readonly [from: number, to: number];
  /** What about, or to whom; empty where the question ends with the verb. */
  readonly topic: readonly [from: number, to: number];
}

/** Where a question for somebody's words names them and their subject: "What did Annan say about the truce?" */
export function askedStatement(tokens: readonly Token[]): AskedStatement | null {
  const auxiliary = tokens.findIndex(
    ({ word }, i) => AUXILIARY.has(word) && /^(?:what|how|whats)$/.test(tokens[i - 1]?.word ?? ""),
  );
  if (auxiliary < 0) return null;
  const verb = tokens.findIndex(({ word }, i) => i > auxiliary && SAYING.has(word));
  if (verb < 0) return null;
  return { speaker: [auxiliary + 1, verb], topic: [verb + 1, tokens.length] };
}
