declare module "damerau-levenshtein" {
  /** Edits between two strings, a swap of neighbours counted as one. */
  export default function distance(a: string, b: string): { steps: number; relative: number; similarity: number };
}
