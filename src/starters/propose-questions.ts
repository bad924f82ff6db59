import { countQuestions } from "./count-questions.js";
import { mainClause, parseClause, reportedClause } from "./clause.js";
import { placeQuestions, reasonQuestions, timeQuestions } from "./circumstance-questions.js";
import { definitionQuestions } from "./definition-questions.js";
import { objectQuestions } from "./object-questions.js";
import { actorQuestions, identityQuestions } from "./person-questions.js";
import type { Proposal } from "./proposal.js";
import { statementQuestions } from "./statement-questions.js";
import type { TaggedSentence } from "./tagged-sentence.js";

const FORMS = [
  countQuestions,
  reasonQuestions,
  objectQuestions,
  timeQuestions,
  placeQuestions,
  actorQuestions,
  definitionQuestions,
];

/** Questions that a sentence answers, put together from its own words by rules that only turn them round. */
export function proposeQuestions(sentence: TaggedSentence): Proposal[] {
  const { words } = sentence;
  const main = parseClause(words, mainClause(words));
  const said = main && reportedClause(words, main);
  const reported = said ? parseClause(words, said) : null;
  return [
    ...(main ? statementQuestions(sentence, main) : []),
    ...[main, reported].flatMap((clause) => (clause ? FORMS.flatMap((form) => form(sentence, clause)) : [])),
    ...identityQuestions(sentence),
  ];
}
