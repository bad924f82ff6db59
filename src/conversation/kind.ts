/* What kind of thing a name or a common noun stands for, as its own words and its surroundings tell. */
import type { TaggedWord } from "../text/phrases.js";
import {
  EVENT_NOUNS,
  FEMALE,
  MALE,
  ORGANISATION_NOUNS,
  PERSON_NOUNS,
  PLACE_NOUNS,
  PLACES,
  TIME_NOUNS,
} from "./lexicon.js";

export type Kind = "person" | "group" | "organisation" | "place" | "time" | "event" | "thing" | "name";
export type Gender = "female" | "male";

export const YEAR = /^(?:1[5-9]|20)\d\d(?:s|'s|’s)?$/;
const NATIONALITY = /^\p{L}+(?:ish|ese|ian|ican)(?: ?[-–] ?\p{L}+(?:ish|ese|ian|ican))*$/u;

/** The kind that a common noun names. */
export function kindOfNoun(head: TaggedWord): Kind {
  const singular = head.lower.replace(/ies$/, "y").replace(/s$/, "");
  for (const noun of [head.lower, singular]) {
    if (PERSON_NOUNS.has(noun)) return isPlural(head.lower) ? "group" : "person";
    if (ORGANISATION_NOUNS.has(noun)) return "organisation";
    if (PLACE_NOUNS.has(noun)) return "place";
    if (EVENT_NOUNS.has(noun)) return "event";
    if (TIME_NOUNS.has(noun)) return "time";
  }
  return "thing";
}

/** The kind that a name stands for, and whether its words say so or only its shape. */
export function kindOfName(
  bare: readonly TaggedWord[],
  article: TaggedWord | undefined,
  preposition: string,
): { kind: Kind; certain: boolean } {
  const name = bare.map((word) => word.lower).join(" ");
  const last = bare.at(-1);
  const lastLower = last?.lower ?? "";
  const sure = (kind: Kind) => ({ kind, certain: true });
  const guess = (kind: Kind) => ({ kind, certain: false });
  if (bare.some((word) => YEAR.test(word.text)) && !bare.some((word) => EVENT_NOUNS.has(word.lower)))
    return sure("time");
  if (PLACES.has(name)) return sure("place");
  if (bare.some((word) => EVENT_NOUNS.has(word.lower))) return sure("event");
  if (TIME_NOUNS.has(bare[0]?.lower ?? "")) return sure("time");
  if (bare.some((word) => ORGANISATION_NOUNS.has(word.lower))) return sure("organisation");
  if (PLACE_NOUNS.has(lastLower) || PLACE_NOUNS.has(bare[0]?.lower ?? "")) return sure("place");
  if (bare.some((word) => PERSON_NOUNS.has(word.lower))) return sure("person");
  if (article !== undefined) return isPlural(lastLower) ? sure("group") : guess("organisation");
  if (FEMALE.has(bare[0]?.lower ?? "") || MALE.has(bare[0]?.lower ?? "")) return sure("person");
  if (NATIONALITY.test(name)) return guess("group");
  if (/^\p{Lu}{2,6}$/u.test(last?.text ?? "")) return guess("organisation");
  if (bare.length >= 2 && /^(?:in|at|near|to|into|over|across|through|around)$/.test(preposition))
    return guess("place");
  if (bare.length >= 2 && bare.length <= 4 && !bare.some((word) => /\d/.test(word.text))) return guess("person");
  if (/(?:ism|ology|ness)$/.test(lastLower)) return sure("thing");
  if (/^(?:in|at|near|from|to)$/.test(preposition)) return guess("place");
  return /\p{L}{3,}(?:ans|ians|ese|rds|shis|nis|qis)$/u.test(lastLower) ? guess("group") : guess("name");
}

/** The gender that a first name or a title tells. */
export function genderOf(bare: readonly TaggedWord[]): Gender | undefined {
  if (bare.some((word) => FEMALE.has(word.lower.replace(/\.$/, "")))) return "female";
  return bare.some((word) => MALE.has(word.lower.replace(/\.$/, ""))) ? "male" : undefined;
}

/** Plural by its ending; words in -ss, -us, -is are singular. */
export function isPlural(lower: string): boolean {
  return /^(?:people|men|women|children|police|media|data)$/.test(lower) || /[^suiy']s$|(?:[aeo]ys|ies)$/.test(lower);
}
