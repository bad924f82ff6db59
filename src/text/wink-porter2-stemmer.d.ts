declare module "wink-porter2-stemmer" {
  /** Porter's second stemming algorithm for English; expects a lower-case word. */
  export default function stem(word: string): string;
}
