import type { Span } from "../core/span.js";
import type { AnalysedSentence } from "./analysed-sentence.js";

/** Where a clause of reason begins, surest words first: the weaker ones also mean time or place. */
const CUES: readonly RegExp[] = [
  /\bbecause(?: of)?\b/i,
  /\b(?:due|owing|thanks) to\b|\bin order to\b|\bso (?:that|as to)\b|\bas a result of\b|\bon account of\b|\bin protest (?:at|against|over)\b|\bfor fear\b|\bfor the purpose of\b|\bto avoid\b|\bamid\b|\b(?:stem(?:s|med)?|result(?:s|ed)?|arose|arises) from\b|\bcaused by\b/i,
  /(?<=[,;] )(?:as|since|for)\b(?! (?:well|of|many|much|long|soon|far|the first|example|instance|\p{N}|then))/iu,
  /\bsince\b(?! (?:\p{N}|last|then|January|February|March|April|May|June|July|August|September|October|November|December))/iu,
  /(?<=\b(?:resign|protest|quit|concern|fear|dispute|row|anger|outrage|criticism|sack|fire|arrest|condemn|sue|fine|ban|suspend|tension|controvers)\p{L}* )over\b/iu,
  // An infinitive of purpose ("he fled to save his family"): verb and object, since "to" also gives directions.
  /(?<=\p{Ll} )to (?!(?:the|a|an|his|her|their|its|this|that|be|have|it|them|him|us|do)\b)(?=\p{Ll}{3,} \p{Ll}+)/u,
];
/** Words of purpose and motive, which say more than that a reason follows. */
const TELLING = /^(?:in order to|so as to|so that|in protest|for fear|for the purpose|to )/i;
/** Marks that end a clause. */
const CLAUSE_END = /[;—–]|,(?=\s(?:but|and|while|which|who|although|as|namely)\b)|[.!?]["”’)]*$|["”]$/;

/** The clause of a sentence that gives a reason, without the bare conjunction that introduces it; null where none is marked. */
export function reasonClause(sentence: AnalysedSentence): Span | null {
  for (const cue of CUES) {
    const found = cue.exec(sentence.text);
    if (!found) continue;
    const rest = sentence.text.slice(found.index);
    const end = CLAUSE_END.exec(rest)?.index ?? rest.length;
    const clause = rest.slice(0, end).trimEnd();
    if (clause.length > found[0].length + 1) {
      const introduction = TELLING.test(found[0])
        ? 0
        : /^\s*/.exec(clause.slice(found[0].length))![0].length + found[0].length;
      const start = sentence.start + found.index;
      return { start: start + introduction, end: start + clause.length };
    }
  }
  return null;
}
