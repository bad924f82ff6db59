import type { Parsed, ResolvedTurn } from "./context.js";
import type { Gender, Kind } from "./kind.js";
import { pair, type Mention } from "./mention.js";

/** What a pronoun or a bare phrase asks for. */
export type Wanted = "he" | "she" | "it" | "they" | "there" | "then" | "person" | "organisation" | "event" | "topic";

type Fit = Readonly<Partial<Record<Kind, readonly [certain: number, guessed: number]>>>;

/** How well each kind of mention fits, 0 (absent) to 3, where its kind is certain and where it is guessed. */
const FITS: Readonly<Record<Wanted, Fit>> = {
  he: { person: [3, 2.4], name: [2.6, 2.6] },
  she: { person: [3, 2.4], name: [2.6, 2.6] },
  it: {
    event: [2.6, 2.6],
    organisation: [2.2, 2.2],
    thing: [2, 2],
    place: [1.6, 1.2],
    name: [1.4, 1.4],
    person: [0, 1],
  },
  they: {
    group: [2.6, 2.6],
    organisation: [2.2, 1.8],
    thing: [2, 2],
    event: [1.6, 1.6],
    place: [0.8, 0],
    name: [1, 1],
    person: [0.3, 0.9],
  },
  there: { place: [3, 2.6], name: [1, 1], event: [0.8, 0.8] },
  then: { time: [3, 3] },
  person: { person: [3, 2.4], name: [1.8, 1.8] },
  organisation: { organisation: [3, 2], name: [1.2, 1.2] },
  event: { event: [3, 3] },
  topic: {
    person: [2.4, 2.4],
    event: [2.4, 2.4],
    organisation: [2.4, 2.4],
    group: [2, 2],
    name: [2.2, 2.2],
    place: [0.8, 0.6],
    thing: [1.2, 1.2],
  },
};

/** How far back a mention counts for less, per turn. */
const TURN_BACK = 1;
/** An answer's mentions against those of its question, which the user chose as topic. */
const IN_ANSWER = 0.9;
const AS_SUBJECT = 0.4;
const AS_NAME = 0.5;
/** For each further turn that speaks of the same thing, up to three. */
const AGAIN = 0.7;
/** For the first fitting mention of an answer, where the question asked for just that kind. */
const ASKED_FOR = 1.6;
/** For "a composer": what is introduced or predicated, rather than spoken of. */
const AS_INDEFINITE = -0.8;
/** How well "the spokesman" fits a pronoun: a name is likelier meant. */
const COMMON_PERSON = 1.8;
/** For "the band", where a fuller phrase would do. */
const AS_BARE = -0.6;
/** For a name in an answer that opens with the pronoun in question: the answer goes on about someone else. */
const BESIDE_PRONOUN = -1;
/** For "the role of slavery": slavery is likelier spoken of. */
const AS_RELATIONAL = -0.8;
/** For a mention under a preposition in an answer, or in a question where it only tells where or when. */
const AS_OBLIQUE = -0.7;
/** For the name that an answer opens with: it goes on about whom its question was about. */
const OPENS_ANSWER = 0.8;
/** For a name that stood where places stand: "at Caltech" is no "he". */
const AS_PLACE = -1.5;
const LEAST = 0.6;
const LEAST_TOPIC = 1.6;

function fit(mention: Mention, wanted: Wanted): number {
  const [certain, guessed] = FITS[wanted][mention.kind] ?? [0, 0];
  const value =
    mention.kind === "person" && !mention.named
      ? Math.min(certain, COMMON_PERSON)
      : mention.certain
        ? certain
        : guessed;
  if (wanted === "he" || wanted === "she" || wanted === "it") {
    if (mention.plural) return 0;
  }
  if (wanted === "they" && !mention.plural && !mention.named && mention.kind !== "organisation") return 0;
  if (wanted === "they" && mention.kind === "event" && !mention.plural) return 0;
  const conflict: Gender | undefined = wanted === "he" ? "female" : wanted === "she" ? "male" : undefined;
  if (conflict !== undefined && mention.gender !== undefined) return mention.gender === conflict ? 0 : value + 0.5;
  return value;
}

const ASKS: readonly (readonly [RegExp, readonly Wanted[]])[] = [
  [/\bwho(?:se|m)?\b/i, ["he", "she", "they"]],
  [/^(?:which|what) (?!was|is|does|has)\p{L}+[^s\P{L}]s\b/iu, ["they"]],
  [/\bwhere\b|\b(?:which|what) (?:country|city|town|place|state)\b/i, ["there", "it"]],
  [/\bwhen\b|\b(?:which|what) (?:year|month|day|date)\b/i, ["then"]],
  [/\b(?:which|what) (?!is|was|are|were|do|does|did|will|would|has|have|had)\p{L}+/iu, ["it", "they", "he", "she"]],
  [/^what(?:'s| is| was| were| are)\b/i, ["it"]],
];

const asksFor = (question: string, wanted: Wanted): boolean =>
  ASKS.find(([pattern]) => pattern.test(question))?.[1].includes(wanted) ?? false;

/** What a mention is recognised by when it comes again: for a name any of its words, else its head. */
function keys(mention: Mention): readonly string[] {
  if (!mention.named) return [mention.head];
  const parts = mention.text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return parts.length === 0 ? [mention.head] : parts;
}

const NAME_INSIDE = / \p{Lu}/u;
const SITUATES = /^(?:in|at|on|during|near|within|since)$/;

/** In how many turns each word of a mention occurs. */
function countTurns(turns: readonly ResolvedTurn[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const turn of turns) {
    for (const word of new Set([...turn.question.mentions, ...(turn.answer?.mentions ?? [])].flatMap(keys))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Heads of names that a preposition of place stood before, and that were never called someone. */
function namesOfPlaces(turns: readonly ResolvedTurn[]): ReadonlySet<string> {
  const mentions = turns.flatMap((turn) => [...turn.question.mentions, ...(turn.answer?.mentions ?? [])]);
  const people = new Set(mentions.filter((one) => one.kind === "person" && one.certain).map((one) => one.head));
  const placed = mentions.filter((one) => one.named && /^(?:in|at|near|to|from|into)$/.test(one.preposition));
  return new Set(placed.filter((one) => one.kind !== "person" && !people.has(one.head)).map((one) => one.head));
}

/**
 * "When did he resign?" "Lavrov resigned in May": whom an earlier question meant by a pronoun, as its answer tells.
 * Undefined where the answer opens with no name, or the question asked for one.
 */
export function openingSubject(answer: Parsed, question: string, wanted: Wanted): Mention | undefined {
  if (/\bwh(?:o|om|ose)\b/i.test(question)) return undefined;
  const first = answer.mentions.find((mention) => mention.named && mention.subject && mention.kind !== "time");
  if (first === undefined || /\p{L}{3}.*\b(?:he|she|his|her)\b/iu.test(answer.text.slice(0, first.start)))
    return undefined;
  const least = wanted === "he" || wanted === "she" ? 1.8 : 2;
  return first.start < 40 && !/,| and /.test(first.text) && fit(first, wanted) >= least ? first : undefined;
}

const PRONOUNS: Readonly<Partial<Record<Wanted, RegExp>>> = {
  he: /\b(?:he|his|him)\b/i,
  she: /\b(?:she|her)\b/i,
  it: /\b(?:it|its)\b/i,
  they: /\b(?:they|their|them)\b/i,
};

/**
 * The earlier mention that `wanted` most likely means, or undefined. Recency, grammatical role and repetition are
 * weighed as in Lappin and Leass, "An algorithm for pronominal anaphora resolution" (1994).
 * @param turns oldest first
 * @param except heads that the question itself names, which its pronouns therefore do not mean
 */
export function findAntecedent(
  turns: readonly ResolvedTurn[],
  wanted: Wanted,
  except: ReadonlySet<string> = new Set(),
): Mention | undefined {
  const counts = countTurns(turns);
  const places = wanted === "he" || wanted === "she" ? namesOfPlaces(turns) : new Set();
  let best: Mention | undefined;
  let bestScore = wanted === "topic" ? LEAST_TOPIC : LEAST;
  for (const [index, turn] of turns.entries()) {
    const back = (turns.length - 1 - index) * TURN_BACK;
    let asked = asksFor(turn.question.text, wanted) ? ASKED_FOR : 0;
    const consider = (mention: Mention, where: number) => {
      if (except.has(mention.head)) return false;
      const suits = fit(mention, wanted);
      if (suits === 0 || (wanted === "topic" && !mention.named && !NAME_INSIDE.test(mention.text))) return false;
      const score =
        suits +
        where -
        back +
        (mention.subject ? AS_SUBJECT : 0) +
        (mention.named ? AS_NAME : 0) +
        (places.has(mention.head) ? AS_PLACE : 0) +
        (mention.relational ? AS_RELATIONAL : 0) +
        (mention.indefinite ? AS_INDEFINITE : 0) +
        (/^the \S+$/.test(mention.text) && !mention.named ? AS_BARE : 0) +
        AGAIN * Math.min(3, Math.max(...keys(mention).map((word) => counts.get(word) ?? 1)) - 1);
      if (score > bestScore) {
        best = mention;
        bestScore = score;
      }
      return true;
    };
    for (const mention of turn.question.mentions)
      consider(mention, SITUATES.test(mention.preposition) ? AS_OBLIQUE : 0);
    const answer = turn.answer;
    for (const mention of answer?.mentions ?? []) {
      const opening = answer?.text.slice(0, mention.start) ?? "";
      const oblique = mention.preposition === "" ? 0 : AS_OBLIQUE;
      const beside = PRONOUNS[wanted]?.test(opening) === true ? BESIDE_PRONOUN : 0;
      const opens = mention.named && mention.start === 0 && mention.subject ? OPENS_ANSWER : 0;
      if (consider(mention, asked + beside + oblique + opens - IN_ANSWER)) asked = 0;
    }
  }
  return best;
}

/** "Whom did Kerry call?" "Lavrov": the one in the question and the one in the answer together, as "they" means. */
export function findBoth(turns: readonly ResolvedTurn[]): Mention | undefined {
  const last = turns.at(-1);
  if (last === undefined || !/\bwho(?:m|se)?\b/i.test(last.question.text)) return undefined;
  const isPerson = (mention: Mention) => mention.named && /^(?:person|name)$/.test(mention.kind);
  const [one, ...others] = last.question.mentions.filter(isPerson);
  const answered = last.answer?.mentions.find(isPerson);
  const group = last.question.mentions.some((mention) => fit(mention, "they") > 1);
  if (one === undefined || others.length > 0 || answered === undefined || group || one.head === answered.head)
    return undefined;
  return pair(`${fullName(turns, one)} and ${fullName(turns, answered)}`, answered.head);
}

/** The fullest name that the conversation gives for a person mentioned by a part of it. */
export function fullName(turns: readonly ResolvedTurn[], mention: Mention): string {
  if (!mention.named || !/^(?:person|name)$/.test(mention.kind) || mention.text.includes(" ")) return mention.text;
  const longer = turns
    .flatMap((turn) => [...turn.question.mentions, ...(turn.answer?.mentions ?? [])])
    .find((other) => other.kind === "person" && other.text.split(" ").includes(mention.text));
  return longer?.text ?? mention.text;
}
