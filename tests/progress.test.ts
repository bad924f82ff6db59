import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { progressDisplay } from "../src/progress.js";

function stream(isTTY: boolean): PassThrough & { isTTY: boolean } {
  return Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY });
}

describe("progress on the command line", () => {
  it("is plain lines, one a second at most, where there is no terminal", () => {
    const output = stream(false);
    let now = 5;
    const display = progressDisplay(output, () => now);
    for (const [at, done] of [
      [5, 1],
      [900, 2],
      [1_005, 3],
      [1_500, 4],
      [2_006, 5],
    ] as const) {
      now = at;
      display.onProgress({ phase: "embedding", done, total: 5 });
    }
    display.stop();
    expect(output.read()).toBe("Embedding documents: 1/5\nEmbedding documents: 3/5\nEmbedding documents: 5/5\n");
  });

  it("is a bar on a terminal, taken off at the end", () => {
    const output = stream(true);
    const display = progressDisplay(output);
    display.onProgress({ phase: "reading", done: 1, total: 2 });
    display.onProgress({ phase: "reading", done: 2, total: 2 });
    display.onProgress({ phase: "embedding", done: 1, total: 2 });
    display.stop();
    const written = output.read() as string;
    expect(written).toContain("Reading files [");
    expect(written).toContain("Embedding documents [");
    expect(written).toContain("1/2");
  });

  it("can be stopped before it began and more than once", () => {
    const display = progressDisplay(stream(true));
    display.stop();
    display.onProgress({ phase: "reading", done: 1, total: 1 });
    display.stop();
    expect(() => display.stop()).not.toThrow();
  });
});
