import { readFileSync } from "node:fs";

/** Words of news English, each with one that says the same: the pairs of `rewordings.txt`, best first. */
export function rewordings(): [word: string, other: string][] {
  const text = readFileSync(new URL("rewordings.txt", import.meta.url), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .flatMap((line) => {
      const [word, others] = line.split(": ");
      return others.split(", ").map((other): [string, string] => [word, other]);
    });
}
