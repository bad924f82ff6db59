import { splitSentences } from "./split-sentences.js";

/** Letters of a sentence's beginning by which the paragraphs that may hold it are looked up. */
const KEY = 24;

/** Finds the paragraph that a text given without it comes from: a sentence or a few. */
export class HomeParagraphs {
  private readonly byStart = new Map<string, string[]>();

  constructor(paragraphs: Iterable<string>) {
    for (const paragraph of new Set(paragraphs))
      for (const { start } of splitSentences(paragraph)) {
        const key = paragraph.slice(start, start + KEY);
        const known = this.byStart.get(key);
        if (known) known.push(paragraph);
        else this.byStart.set(key, [paragraph]);
      }
  }

  /** The longest paragraph and the text's place in it, in UTF-16 code units; undefined where no paragraph holds the text. */
  find(text: string): { readonly paragraph: string; readonly at: number } | undefined {
    const wanted = text.trim();
    const holders = (this.byStart.get(text.slice(0, KEY)) ?? []).filter((paragraph) => paragraph.includes(wanted));
    if (holders.length === 0) return undefined;
    const paragraph = holders.reduce((longest, other) => (other.length > longest.length ? other : longest));
    return { paragraph, at: paragraph.indexOf(wanted) };
  }
}
