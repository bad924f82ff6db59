/* "And from Turkey?", "What about the Kurds?", "And in 2016?": a phrase that takes the place of its like. */
import { asideOf, questionPhrase } from "./bare-question.js";
import { core, lastSentence } from "./chatter.js";
import { parseQuestion, type Parsed, type ResolvedTurn } from "./context.js";
import { withAside } from "./edit.js";
import type { Kind } from "./kind.js";
import type { Mention } from "./mention.js";

const ABOUT = /^(?:what|how) about\s+/i;
/** Longest phrase, in words, that is taken for a fragment. */
const MAX_WORDS = 7;

/** A follow-up that is only a phrase. */
export interface Fragment {
  readonly text: string;
  readonly mention: Mention;
  /** "And …", "What about …": it cannot be a search in keywords. */
  readonly joined: boolean;
}

/** The phrase that a question consists of, or undefined where it is a sentence. */
export function asFragment(question: string): Fragment | undefined {
  const { text, joined } = core(question);
  const about = ABOUT.test(text);
  const body = text.replace(ABOUT, "").replace(/[\s?!.…]+$/u, "");
  const parsed = parseQuestion(body);
  const opening = parsed.words[0];
  if (opening === undefined || parsed.words.length > MAX_WORDS) return undefined;
  if (
    parsed.words.some(
      (word) => /^(?:VERB|AUX)$/.test(word.tag) || /^(?:who|what|when|where|why|how|which)$/.test(word.lower),
    )
  ) {
    return undefined;
  }
  if (/^(?:any|some|no|other|more|else|another|anything|something)$/.test(opening.lower)) return undefined;
  const starts = parsed.mentions[0]?.start;
  const mention = parsed.mentions.findLast((one) => one.start === starts);
  if (mention === undefined || (mention.preposition !== "" && opening.tag !== "ADP")) return undefined;
  const sole = mention.end === body.length;
  if (!about && !joined && !(sole && /\?\s*$/.test(question) && parsed.words.length <= 4)) return undefined;
  return { text: body, mention, joined: about || joined };
}

/** The last question with the fragment in the place of its like, or with the fragment added. */
export function completeFragment(fragment: Fragment, last: ResolvedTurn): string | undefined {
  const previous = parseQuestion(lastSentence(last.question.text));
  const like = findParallel(fragment.mention, previous);
  if (like !== undefined) {
    const counted = /\bhow many $/i.test(previous.text.slice(0, like.start));
    const phrase = counted ? fragment.text.replace(/^the /i, "") : fragment.text;
    const start = fragment.mention.preposition === "" ? like.start : startOfPreposition(previous, like);
    return endWithMark(capitalise(previous.text.slice(0, start) + phrase + previous.text.slice(like.end)));
  }
  if (!fragment.joined) return undefined;
  const body = previous.text.replace(/[\s?!.…]+$/u, "");
  if (fragment.mention.preposition !== "") return capitalise(`${body} ${fragment.text}?`);
  return withAside(`What about ${fragment.text}`, asideOf(previous, undefined));
}

const ACTORS: ReadonlySet<Kind> = new Set(["person", "name", "group", "organisation", "place"]);

const SITUATES = /^(?:in|at|on|near|during|around|within)$/;
const alike = (a: string, b: string): boolean => a === b || (SITUATES.test(a) && SITUATES.test(b));

function likeness(fragment: Mention, other: Mention): number {
  if (other.head === fragment.head) return 0;
  if (fragment.preposition !== "" && other.preposition === "") return 0;
  if (fragment.preposition !== "" && !alike(fragment.preposition, other.preposition)) return 0;
  const same =
    fragment.kind === other.kind &&
    (fragment.named === other.named || fragment.kind === "time" || fragment.kind === "person");
  // Common things are alike only where both are what the question is about.
  if (fragment.kind === "thing" && other.preposition !== fragment.preposition) return 0;
  const situates = other.preposition !== "" && other.kind === "place";
  const actors = !situates && fragment.named && other.named && ACTORS.has(fragment.kind) && ACTORS.has(other.kind);
  if (!same && !actors) return 0;
  const samePreposition = Number(fragment.preposition === other.preposition);
  return (same ? 2 : 1) + samePreposition;
}

/** The phrase of the last question that the fragment most likely replaces. */
function findParallel(fragment: Mention, previous: Parsed): Mention | undefined {
  let best: Mention | undefined;
  let most = 0;
  const asked = questionPhrase(previous.words).at(-1)?.end ?? 0;
  // "Which countries …?" "And Germany?": the phrase is one of those asked for, and takes the place of none.
  if (previous.mentions.some((other) => other.end === asked && !other.named && other.kind === fragment.kind))
    return undefined;
  for (const other of previous.mentions) {
    // What was asked for cannot be replaced, but whose number was asked for can.
    if (other.start < asked && !(other.kind === "group" && fragment.kind === "group")) continue;
    const score = likeness(fragment, other);
    if (score > most) {
      best = other;
      most = score;
    }
  }
  return best;
}

function startOfPreposition(previous: Parsed, mention: Mention): number {
  return previous.words.findLast((word) => word.end <= mention.start && word.tag === "ADP")?.start ?? mention.start;
}

const capitalise = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const endWithMark = (question: string): string => `${question.replace(/[\s?!.…]+$/u, "")}?`;
