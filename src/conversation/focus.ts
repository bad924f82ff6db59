/* What a conversation is about: the name that its turns keep coming back to. */
import type { ResolvedTurn } from "./context.js";
import type { Kind } from "./kind.js";
import type { Mention } from "./mention.js";

/** A mention in an answer counts for less than one in a question, which the user chose. */
const IN_ANSWER = 0.6;
/** The first question usually names what the following ones are about. */
const OPENS = 0.6;
/** What the last turn speaks of is a little likelier meant than what was left behind. */
const LATEST = 0.4;
const UNDER_PREPOSITION = 0.75;

/** How well each kind of name makes a topic. */
const FITS: Readonly<Record<Kind, number>> = {
  person: 1.2,
  name: 1,
  organisation: 1.1,
  group: 1,
  event: 1.1,
  thing: 1,
  place: 0.7,
  time: 0,
};

const SMALL = /^(?:the|and|of|for|von|van|new|who|what|which|when|where|why|how)$/;

/** Words of a name by which it is known again. */
const parts = (mention: Mention): string[] =>
  (mention.text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !SMALL.test(word));

/** A name in all its forms, with how much a conversation is about it. */
interface Topic {
  readonly mentions: Mention[];
  readonly words: Set<string>;
  weight: number;
}

function findTopics(turns: readonly ResolvedTurn[]): Topic[] {
  const topics: Topic[] = [];
  for (const [index, turn] of turns.entries()) {
    const place = 1 + (index === 0 ? OPENS : 0) + (index === turns.length - 1 ? LATEST : 0);
    const seen = new Map<Topic, number>();
    const note = (mention: Mention, where: number) => {
      const words = mention.named && mention.kind !== "time" ? parts(mention) : [];
      if (words.length === 0) return;
      let topic = topics.find((one) => words.some((word) => one.words.has(word)));
      if (topic === undefined) topics.push((topic = { mentions: [], words: new Set(), weight: 0 }));
      topic.mentions.push(mention);
      for (const word of words) topic.words.add(word);
      const free = mention.subject || mention.preposition === "" ? 1 : UNDER_PREPOSITION;
      seen.set(topic, Math.max(seen.get(topic) ?? 0, FITS[mention.kind] * where * free * place));
    };
    for (const mention of turn.question.mentions) note(mention, 1);
    for (const mention of turn.answer?.mentions ?? []) note(mention, IN_ANSWER);
    for (const [topic, weight] of seen) topic.weight += weight;
  }
  return topics;
}

/**
 * The name most spoken of, weighted by where it stands; parts of a name count for the name. Undefined where no turn
 * names anything.
 * @param turns oldest first
 */
export function findFocus(turns: readonly ResolvedTurn[]): Mention | undefined {
  const topics = findTopics(turns);
  const most = Math.max(...topics.map((topic) => topic.weight));
  const best = topics.find((topic) => topic.weight === most);
  return best === undefined ? undefined : fullest(best.mentions);
}

/** The longest form of a name that is no list and no phrase. */
function fullest(mentions: readonly Mention[]): Mention | undefined {
  const names = mentions.filter((mention) => mention.text.split(" ").length <= 4 && !/,| and /.test(mention.text));
  return (names.length > 0 ? names : mentions).reduce((best, one) => (one.text.length > best.text.length ? one : best));
}
