import { setImmediate } from "node:timers/promises";
import type { AskRequest, AskResponse } from "../core/ask.js";
import type { Document } from "../core/document.js";
import type { IndexReader } from "../core/index-store.js";
import type { Starter } from "../core/starter.js";
import { overlaps, type Span } from "../core/span.js";
import type { Proposal, StarterKind } from "./proposal.js";
import { proposeQuestions } from "./propose-questions.js";
import { taggedSentences } from "./tagged-sentence.js";

/** Starting questions given. */
export const STARTERS = 4;
/** Articles looked at; a larger collection is sampled. */
const SAMPLE = 48;
/** Articles read at a time, and questions tried of each. */
const BATCH = 12;
const TURNS = 8;
/** Questions tried; each costs as much as one that a person asks. */
const MAX_ASKED = 96;
/** Answered questions after which enough are there to choose from. */
const POOL = 16;
/** From this confidence on, an answer is shown to a stranger as an example. Range .5 to .8. */
const SURE = 0.5;

/** Kinds in the order they are tried: what shows best what can be asked comes first. */
const KINDS: readonly StarterKind[] = [
  "statement",
  "reason",
  "count",
  "object",
  "actor",
  "time",
  "place",
  "identity",
  "definition",
];

interface Candidate extends Starter {
  readonly kind: StarterKind;
  readonly sentence: Span;
  readonly asked: Span | null;
  readonly confidence: number;
}

/**
 * Up to four questions made from sentences of the collection, each of which the collection was really asked and
 * answered with that sentence: from as many articles and of as many kinds as can be had, the same for the same index.
 */
export async function chooseStarters(
  index: Pick<IndexReader, "documents" | "document">,
  ask: (request: AskRequest) => Promise<AskResponse>,
  count = STARTERS,
): Promise<Starter[]> {
  // A hash of the text draws the same sample each time, spread over the whole collection.
  const sample = [...index.documents].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)).slice(0, SAMPLE);
  const answered: Candidate[] = [];
  let asked = 0;
  for (let from = 0; from < sample.length && answered.length < POOL; from += BATCH) {
    const queues: Candidate[][] = [];
    for (const { id } of sample.slice(from, from + BATCH)) {
      const document = await index.document(id);
      if (document) queues.push(candidatesOf(document));
      // Whoever asks in the meantime comes first.
      await setImmediate();
    }
    const turns = Array.from({ length: TURNS }, (_, turn) => queues.flatMap((queue) => queue.slice(turn, turn + 1)));
    for (const candidate of turns.flat()) {
      if (asked++ >= MAX_ASKED || answered.length >= POOL) break;
      const response = await ask({ question: candidate.question, limit: 1 });
      if (isAnswered(candidate, response)) answered.push({ ...candidate, confidence: response.confidence });
    }
  }
  return choose(answered, count);
}

/** The questions an article suggests, one of each kind before the second of any. */
function candidatesOf(document: Document): Candidate[] {
  const found = taggedSentences(document).flatMap(({ index, sentence }) => {
    const { start, end } = document.sentences[index];
    return proposeQuestions(sentence).map(({ kind, question, asked }: Proposal): Candidate => {
      const within = asked && { start: asked.start + start, end: asked.end + start };
      return { kind, question, document: document.id, sentence: { start, end }, asked: within, confidence: 0 };
    });
  });
  const unique = found.filter(({ question }, index) => found.findIndex((one) => one.question === question) === index);
  const seen = new Map<StarterKind, number>();
  return unique
    .map((candidate) => {
      const turn = seen.get(candidate.kind) ?? 0;
      seen.set(candidate.kind, turn + 1);
      return { candidate, rank: turn * KINDS.length + KINDS.indexOf(candidate.kind) };
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate }) => candidate);
}

/** Whether the answer is sure, and is the sentence, and the very part of it, that the question was made from. */
function isAnswered({ document, sentence, asked }: Candidate, response: AskResponse): boolean {
  const { status, confidence, answer, citations, standaloneQuestion, question } = response;
  const first = citations[0];
  if (status !== "answered" || confidence < SURE || first === undefined || standaloneQuestion !== question)
    return false;
  if (first.document.id !== document || !overlaps(first, sentence)) return false;
  return asked === null || (answer !== null && overlaps(answer, asked));
}

/** Takes the surest of those that bring an article and a kind not yet taken. */
function choose(answered: readonly Candidate[], count: number): Starter[] {
  const chosen: Candidate[] = [];
  const rest = new Set(answered);
  const worth = (one: Candidate) =>
    one.confidence -
    chosen.filter(({ document }) => document === one.document).length -
    chosen.filter(({ kind }) => kind === one.kind).length * 2;
  while (chosen.length < count && rest.size > 0) {
    const best = [...rest].reduce((a, b) => (worth(b) > worth(a) ? b : a));
    rest.delete(best);
    chosen.push(best);
  }
  return chosen.map(({ question, document }) => ({ question, document }));
}
