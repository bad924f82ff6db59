import type { DocumentInfo } from "../core/document.js";
import type { CollectionStatistics } from "../core/index-store.js";
import { stemWord } from "../text/terms.js";
import type { Condition } from "./condition.js";
import { namedSources, type NamedSource } from "./named-sources.js";
import type { Period } from "./period.js";
import { publicationCondition } from "./publication-condition.js";
import { sourceFrame, type SourceFrame } from "./source-frame.js";
import { sourceNames } from "./source-names.js";
import { askedPeriod, isBound, wantedAge } from "./time-preference.js";

/** What a question says of the articles that are to answer it. */
export interface Conditions {
  /** The question without it, for reading: the words of a condition need not stand in the text. */
  readonly text: string;
  /** The question with the conditions cut out and nothing put in their place. */
  readonly rest: string;
  /** The conditions that leave documents out, in the question's words; "" where there is none. */
  readonly words: string;
  /** Whether a document meets them; null where there is none. */
  readonly allows: ((document: DocumentInfo) => boolean) | null;
  readonly preference: Preference;
}

/** What makes one document likelier than another to hold the answer, without leaving any out. */
export interface Preference {
  /** Ids of documents by the source named, where the name may be another's. */
  readonly sources: ReadonlySet<string>;
  /** Folded words of an outlet that no article names as its publisher, but which stands in one outside its sentences. */
  readonly mentioned: readonly string[];
  readonly age: "newest" | "oldest" | null;
  readonly period: Period | null;
}

/** How often the words of a name stand in sentences: of the rarest of them; undefined for one that stands nowhere. */
function occurrences(words: readonly string[], { documentFrequency }: CollectionStatistics): number | undefined {
  const counts = words.map((word) => documentFrequency.get(stemWord(word)));
  return counts.some((count) => count === undefined) ? undefined : Math.min(...counts.map((count) => count ?? 0));
}

type SourceReading =
  | { readonly hard: Condition }
  | { readonly frame: SourceFrame; readonly sources: ReadonlySet<string>; readonly mentioned: readonly string[] };

/** What the first name that is spoken of as a source asks for. */
function readSource(
  question: string,
  names: readonly NamedSource[],
  statistics: CollectionStatistics,
): SourceReading | null {
  for (const name of names) {
    const frame = sourceFrame(question, name);
    if (!frame) continue;
    const inText = occurrences(name.words, statistics);
    if (name.sources.length === 0) {
      // Outside of sentences alone: a footer or a credit of the outlet's own, most likely.
      if (inText === 0) return { frame, sources: new Set(), mentioned: name.words };
      continue;
    }
    const documents = new Set(name.sources.flatMap((source) => [...source.documents]));
    const isSurname = name.words.length === 1 && name.sources.every(({ kind }) => kind === "author");
    const isDoubtful = (frame.manner === "say" || isSurname) && inText !== undefined && inText > 0;
    if (isDoubtful) return { frame, sources: documents, mentioned: [] };
    return { hard: { span: frame.span, edit: frame.edit, allows: ({ id }) => documents.has(id) } };
  }
  return null;
}

function applied(question: string, edits: readonly Condition["edit"][]): string {
  let text = question;
  for (const { start, end, replacement } of [...edits].sort((a, b) => b.start - a.start)) {
    text = `${text.slice(0, start)}${replacement}${text.slice(end)}`;
  }
  if (text === question) return question;
  const tidy = text
    .replace(/ {2,}/gu, " ")
    .replace(/ +(?=[?.!,])/gu, "")
    .replace(/^[\s,]+/u, "")
    .replace(/\bdoes they\b/giu, "do they")
    .replace(/\b(?:has|have|had) they say\b/giu, "did they say")
    .replace(/\bhas they\b/giu, "have they");
  return `${tidy.charAt(0).toUpperCase()}${tidy.slice(1)}`;
}

/**
 * Reads the conditions on sources and dates out of a question. What only an article's own statement can meet (its
 * publisher, its author, the day it was published) narrows; a time at which something happened, and wishes for the
 * latest, only prefer, since an article may tell of other years than its own.
 * @param documents all documents of the index: the names that they give as publisher or author are the ones known
 */
export function readConditions(
  question: string,
  documents: readonly DocumentInfo[],
  statistics: CollectionStatistics,
): Conditions {
  const source = readSource(question, namedSources(question, sourceNames(documents)), statistics);
  const publication = publicationCondition(question);
  const hard: Condition[] = [];
  if (source && "hard" in source) hard.push(source.hard);
  const overlaps = hard.some(
    ({ edit }) => publication && publication.edit.start < edit.end && edit.start < publication.edit.end,
  );
  if (publication) {
    // "The 2016 article of AFP": one phrase, taken out once.
    hard.push(overlaps ? { ...publication, edit: { ...publication.span, replacement: "" } } : publication);
  }
  const soft = source && !("hard" in source) ? source : null;
  const edits = overlaps ? hard.slice(0, 1).map(({ edit }) => edit) : hard.map(({ edit }) => edit);
  if (
    soft &&
    soft.mentioned.length > 0 &&
    !edits.some(({ start, end }) => start < soft.frame.edit.end && soft.frame.edit.start < end)
  ) {
    edits.push(soft.frame.edit);
  }
  const time = publication ? null : askedPeriod(question);
  const isDated = documents.some(({ published }) => published !== null);
  if (time && isDated && isBound(question.slice(time.span.start, time.span.end))) {
    edits.push({ ...time.span, replacement: "" });
  }
  const text = applied(question, edits);
  const spans = hard.map(({ span }) => span).sort((a, b) => a.start - b.start);
  return {
    text: /[\p{L}\p{N}]/u.test(text) ? text : question,
    rest: applied(
      question,
      spans.map((span) => ({ ...span, replacement: "" })),
    ),
    words: spans.map(({ start, end }) => question.slice(start, end)).join(", "),
    allows: hard.length === 0 ? null : (document) => hard.every(({ allows }) => allows(document)),
    preference: {
      sources: soft?.sources ?? new Set(),
      mentioned: soft?.mentioned ?? [],
      age: wantedAge(question),
      period: time?.period ?? null,
    },
  };
}
