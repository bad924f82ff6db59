import type { DocumentInfo } from "../core/document.js";
import { tokenize } from "../text/terms.js";

/** A way to name a publisher or an author. */
export interface SourceName {
  /** Folded words, in order. */
  readonly words: readonly string[];
  readonly kind: "publisher" | "author";
  /** Initials only, which mean it in capital letters alone: "us" is not United Stories. */
  readonly isInitials: boolean;
  /** Ids of the documents that name it so themselves. */
  readonly documents: ReadonlySet<string>;
}

/** Words that outlets add to their names and people leave out: "BBC News", "Bloomberg Business", "Reuters Limited". */
const GENERIC =
  /^(?:news|newspaper|agency|online|tv|television|radio|service|business|world|international|media|group|press|com|org|net|co|uk|us|ltd|limited|llc|inc|plc|company|corporation)$/;

/** The words of a name in the forms in which they are compared. */
export function nameWords(name: string): string[] {
  const words = tokenize(name).map(({ word }) => word);
  return words[0] === "the" && words.length > 1 ? words.slice(1) : words;
}

function publisherForms(publisher: string): string[][] {
  const words = nameWords(publisher.replace(/^www\./iu, ""));
  const forms = [words];
  let short = words;
  while (short.length > 1 && GENERIC.test(short[short.length - 1])) forms.push((short = short.slice(0, -1)));
  return forms;
}

/** "New York Times" is NYT, "Agence France-Presse" AFP; null for a name of one word. */
export function initials(words: readonly string[]): string | null {
  const letters = words.filter((word) => !/^(?:of|and|the|for)$/.test(word)).map((word) => word[0]);
  return letters.length < 2 ? null : letters.join("");
}

function authorForms(author: string): string[][] {
  return author.split(/, | and /u).flatMap((name) => {
    const words = nameWords(name);
    const last = words.at(-1) ?? "";
    return words.length > 1 && last.length > 2 ? [words, [last]] : [words];
  });
}

const known = new WeakMap<readonly DocumentInfo[], ReadonlyMap<string, readonly SourceName[]>>();

/** Every way to name a publisher or an author of the documents, by its first word, longest first. */
export function sourceNames(documents: readonly DocumentInfo[]): ReadonlyMap<string, readonly SourceName[]> {
  const found = known.get(documents);
  if (found) return found;
  const names = new Map<string, SourceName & { readonly documents: Set<string> }>();
  const add = (forms: readonly string[][], kind: SourceName["kind"], id: string, isInitials = false) => {
    for (const words of forms) {
      if (words.length === 0) continue;
      const key = `${kind} ${isInitials} ${words.join(" ")}`;
      const entry = names.get(key) ?? { words, kind, isInitials, documents: new Set<string>() };
      entry.documents.add(id);
      names.set(key, entry);
    }
  };
  for (const { id, publisher, author } of documents) {
    if (publisher !== null) {
      const short = initials(nameWords(publisher));
      add(publisherForms(publisher), "publisher", id);
      if (short !== null) add([[short]], "publisher", id, true);
    }
    if (author !== null) add(authorForms(author), "author", id);
  }
  const byFirst = new Map<string, SourceName[]>();
  for (const name of names.values()) {
    const list = byFirst.get(name.words[0]) ?? [];
    list.push(name);
    byFirst.set(name.words[0], list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  known.set(documents, byFirst);
  return byFirst;
}
