import type { TaggedWord } from "../../src/text/phrases.js";

/** What may be asked for in a sentence: words `first` to `last` (exclusive) of it. */
export interface Gap {
  readonly first: number;
  readonly last: number;
  readonly kind: "name" | "number" | "date" | "noun";
}

const MONTH = /^(?:jan|febr)uary$|^(?:march|april|may|june|july|august)$|^(?:septem|octo|novem|decem)ber$/i;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const INSIDE_NAME = new Set(["of", "the", "de", "for", "and", "-", "'s"]);

const isDate = ({ text }: TaggedWord) => MONTH.test(text) || YEAR.test(text);
const isNumber = ({ text, tag }: TaggedWord) => /^\d[\d.,]*$/.test(text) || (tag === "NUM" && /^[a-z]+$/.test(text));

const isSentenceStart = (words: readonly TaggedWord[], word: TaggedWord) => words[0] === word && word.tag !== "PROPN";

/** The names, dates, numbers and noun phrases of a sentence, longest first where they begin alike. */
export function gaps(words: readonly TaggedWord[]): Gap[] {
  const found: Gap[] = [];
  for (let first = 0; first < words.length;) {
    const word = words[first];
    let last = first + 1;
    let kind: Gap["kind"] | undefined;
    if (isDate(word)) {
      kind = "date";
      const part = (at: TaggedWord | undefined) =>
        at !== undefined && (isDate(at) || /^\d{1,2}$/.test(at.text) || at.text === ",");
      while (part(words[last])) last++;
      if (/^\d{1,2}$/.test(words[first - 1]?.text ?? "") && MONTH.test(word.text)) first--;
    } else if (isNumber(word)) {
      kind = "number";
      while (
        words[last] !== undefined &&
        (isNumber(words[last]) || /^(?:million|billion|thousand)$/.test(words[last].lower))
      )
        last++;
    } else if (word.tag === "PROPN") {
      kind = "name";
      while (
        words[last]?.tag === "PROPN" ||
        (INSIDE_NAME.has(words[last]?.lower ?? "") && words[last + 1]?.tag === "PROPN" && words[last]?.lower !== "and")
      )
        last++;
    } else if (word.tag === "NOUN" || word.tag === "ADJ") {
      while (words[last]?.tag === "NOUN" || words[last]?.tag === "ADJ") last++;
      if (words[last - 1].tag === "NOUN") kind = "noun";
    }
    while (last > first + 1 && words[last - 1].text === ",") last--;
    // A part of a longer name is no answer, and a lone noun is too easily found by chance.
    const glued = [words[first - 1], words[last]].some(
      (next) =>
        next !== undefined &&
        (/^[-–/]$/.test(next.text) || (kind === "name" && /^\p{Lu}/u.test(next.text) && !isSentenceStart(words, next))),
    );
    if (glued || (kind === "noun" && last - first < 2)) kind = undefined;
    if (kind !== undefined && last - first <= 6) found.push({ first, last, kind });
    first = Math.max(last, first + 1);
  }
  return found;
}

const isVerb = ({ tag, lower }: TaggedWord) => tag === "AUX" || (tag === "VERB" && !lower.endsWith("ing"));
const BE = new Set([
  "is",
  "are",
  "was",
  "were",
  "has",
  "have",
  "had",
  "will",
  "would",
  "can",
  "could",
  "should",
  "may",
]);
const PREPOSITION = new Set([
  "in",
  "on",
  "at",
  "by",
  "from",
  "to",
  "with",
  "for",
  "of",
  "since",
  "until",
  "during",
  "near",
]);

/** How a name is asked for, by the company it keeps: see `NameKinds`. */
export type NameKind = "person" | "place" | "thing";

/** Counts, over running text, what stands around each name, to tell people from places and things. */
export class NameKinds {
  private readonly counts = new Map<string, [person: number, place: number, other: number]>();

  add(name: string, before: string, after: string): void {
    const count = this.counts.get(name) ?? [0, 0, 0];
    this.counts.set(name, count);
    if (
      /^(?:who|said|says|told|born|died|his|her|resigned|married|argued)$/.test(after) ||
      /^(?:mr|president|minister|sir|senator|general)$/.test(before)
    )
      count[0] += 2;
    else if (/^(?:in|at|near)$/.test(before)) count[1]++;
    else count[2] += before === "the" ? 1 : 0.25;
  }

  kind(name: string): NameKind {
    const [person, place, other] = this.counts.get(name) ?? [0, 0, 1];
    if (person > place && person > other) return "person";
    return place > other ? "place" : "thing";
  }
}

/** The smallest part of a sentence between marks that holds a verb and the gap; the sentence where there is none. */
function clause(words: readonly TaggedWord[], gap: Gap): [number, number] {
  let start = gap.first;
  let end = gap.last;
  const mark = (at: number) => /^[,;:()–—]$|^--$/.test(words[at]?.text ?? "");
  const full = () =>
    words.slice(start, end).some((word, at) => isVerb(word) && (start + at < gap.first || start + at >= gap.last));
  while (start > 0 && !mark(start - 1)) start--;
  while (end < words.length && !mark(end)) end++;
  while (!(full() && end - start >= 6) && (start > 0 || end < words.length)) {
    if (start > 0) {
      start--;
      while (start > 0 && !mark(start - 1)) start--;
    } else {
      end++;
      while (end < words.length && !mark(end)) end++;
    }
  }
  return [start, end];
}

/**
 * A statement as a question for what stands in its gap, in the order of words a question has where that is easy
 * (Lewis et al. 2019, "Unsupervised Question Answering by Cloze Translation").
 * @param subject what a pronoun at the beginning stands for
 * @returns undefined where too little or too much would be left
 */
export function asQuestion(
  words: readonly TaggedWord[],
  gap: Gap,
  kind: NameKind,
  subject: string,
  random: () => number,
): string | undefined {
  const [from, to] = clause(words, gap);
  let start = from;
  let end = to;
  while (
    start < gap.first &&
    /^(?:and|but|or|which|that|although|while|however|so|because|,|"|“)$/.test(words[start].lower)
  )
    start++;
  while (end > gap.last && /^[.,;:!?"”)]$/.test(words[end - 1].text)) end--;
  if (end - start < 5 || end - start > 28) return undefined;
  let first = gap.first;
  let last = gap.last;
  let wh: string;
  const next = words[last];
  if (gap.kind === "date") wh = YEAR.test(words[first].text) && random() < 0.4 ? "what year" : "when";
  else if (gap.kind === "number") {
    if (/^[$€£]$/.test(words[first - 1]?.text ?? "")) {
      wh = "how much";
      first--;
    } else if (/^(?:%|percent)$/.test(next?.text ?? "")) {
      wh = "what percentage";
      last++;
    } else if (next !== undefined && last < end && (next.tag === "NOUN" || next.tag === "ADJ")) {
      const noun = last;
      while (last < end && (words[last].tag === "NOUN" || words[last].tag === "ADJ")) last++;
      wh = ["how many", ...words.slice(noun, last).map(({ text }) => text)].join(" ");
    } else wh = "how many";
  } else if (gap.kind === "name") {
    wh = kind === "person" ? "who" : kind === "place" ? (random() < 0.3 ? "what country" : "where") : "what";
    const head = words[last];
    if (kind === "thing" && head?.tag === "NOUN" && last < end) {
      wh = `${random() < 0.5 ? "what" : "which"} ${head.text}`;
      last++;
    }
  } else wh = "what";
  while (first > start && /^(?:the|a|an|his|her|its|their|about|some|over)$/.test(words[first - 1].lower)) first--;
  let preposition = "";
  const before = words[first - 1];
  if (first > start && before !== undefined && PREPOSITION.has(before.lower)) {
    first--;
    if (!(wh === "when" || wh === "where")) preposition = before.lower;
  }
  const text = (list: readonly TaggedWord[]) => {
    let out = "";
    for (const [at, word] of list.entries()) out += (at > 0 && list[at - 1].end < word.start ? " " : "") + word.text;
    return out;
  };
  const bare = (list: readonly TaggedWord[]) => {
    let a = 0;
    let b = list.length;
    while (a < b && /^[^\p{L}\p{N}]+$/u.test(list[a].text)) a++;
    while (b > a && /^[^\p{L}\p{N}]+$/u.test(list[b - 1].text)) b--;
    const [lead, ...rest] = list.slice(a, b);
    return lead === undefined ? [] : [lead.tag === "PROPN" ? lead : { ...lead, text: lead.lower }, ...rest];
  };
  const head = bare(words.slice(start, first));
  const tail = bare(words.slice(last, end));
  const pronoun = /^(?:he|she|it|they)$/i.test(head[0]?.text ?? "");
  if (/^(?:his|her|its|their|this|these|those)$/i.test(head[0]?.text ?? "") && random() < 0.7) return undefined;
  const verb = head.findIndex(isVerb);
  let question: string;
  const relative = head.slice(0, verb).some(({ lower }) => /^(?:who|which|that|whom|whose)$/.test(lower));
  if (verb === 0 || relative || (verb < 0 && !tail.slice(0, 6).some(isVerb))) return undefined;
  if (verb < 0) question = [preposition, wh, text(tail), text(head)].filter((part) => part !== "").join(" ");
  else {
    const named =
      pronoun && subject !== ""
        ? subject +
          head
            .slice(1, verb)
            .map(({ text: word }) => ` ${word}`)
            .join("")
        : text(head.slice(0, verb));
    const { lower, text: written, lemma } = head[verb];
    const moved = BE.has(lower);
    const helper = moved ? lower : lower.endsWith("s") && lower !== lemma ? "does" : lower !== lemma ? "did" : "do";
    const rest = [moved ? "" : lemma || written, text(head.slice(verb + 1))];
    const fronted = preposition !== "" && random() < 0.5;
    question = [fronted ? preposition : "", wh, helper, named, ...rest, fronted ? "" : preposition, text(tail)]
      .filter((part) => part !== "")
      .join(" ");
  }
  const whole = question.replace(/\s+/g, " ").trim();
  return whole.slice(0, 1).toUpperCase() + whole.slice(1) + "?";
}
