import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AnswerReader } from "../../src/core/answer-reader.js";
import { loadAnswerReader } from "../../src/models/load-answer-reader.js";
import { loadReranker } from "../../src/models/load-reranker.js";
import { tinyWords, writeTinyBert, type TinyBert } from "./tiny-bert.js";
import { byteLevelBpe, unigram } from "./tokenizers.js";

let scratch: string;
let count = 0;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "pullquote-pairs-"));
});
afterAll(() => rm(scratch, { recursive: true }));

async function written(bert: TinyBert): Promise<string> {
  const folder = join(scratch, `model-${++count}`);
  await writeTinyBert(folder, bert);
  return folder;
}

const tokenizer = tinyWords(["tanker", "sank", "the", "ferry", "harbour"]);
const noticed = { tanker: { start: 6 } };

describe("a re-ranker", () => {
  it.each([1, 2])("finds a text better the more it says what it was made to notice, with %d labels", async (labels) => {
    const reranker = await loadReranker(await written({ head: "classifier", tokenizer, noticed, labels }));
    const texts = ["The ferry sank.", "The tanker sank.", "Tanker, tanker.", "The harbour."];
    const scores = await reranker.score("What sank the ferry?", texts);
    expect(scores).toHaveLength(4);
    const byScore = [...texts.keys()].sort((a, b) => scores[b] - scores[a]);
    expect(byScore.slice(0, 2)).toEqual([2, 1]);
    expect(scores[1]).toBeGreaterThan(scores[0] + 0.1);
  });

  it("takes the label for which of two speaks for a text from its name", async () => {
    const config = { id2label: { 0: "relevant", 1: "not relevant" } };
    const folder = await written({ head: "classifier", tokenizer, noticed, labels: 2, config });
    const scores = await (await loadReranker(folder)).score("What?", ["The ferry.", "The tanker."]);
    expect(scores[1]).toBeLessThan(scores[0]);
  });

  it("scores a text alike alone and among others", async () => {
    const reranker = await loadReranker(await written({ head: "classifier", tokenizer, noticed }));
    const texts = [
      "The ferry.",
      "The tanker sank the ferry in the harbour, the harbour, the harbour.",
      "x ".repeat(900),
    ];
    const together = await reranker.score("What?", texts);
    for (const [i, text] of texts.entries()) {
      expect((await reranker.score("What?", [text]))[0]).toBeCloseTo(together[i], 4);
    }
    expect(await reranker.score("What?", [])).toEqual([]);
  });

  it("reads a text over its limit in windows, and lets the best count", async () => {
    const short = tinyWords(["tanker", "ferry"], 24);
    const reranker = await loadReranker(await written({ head: "classifier", tokenizer: short, noticed }));
    const filler = "ferry ".repeat(60);
    const [none, atStart, atEnd] = await reranker.score("What?", [filler, `tanker ${filler}`, `${filler} tanker`]);
    expect(atStart).toBeGreaterThan(none + 0.1);
    expect(atEnd).toBeGreaterThan(none + 0.1);
  });

  it("reads question and text of any length and kind", async () => {
    const reranker = await loadReranker(await written({ head: "classifier", tokenizer, noticed }));
    for (const [question, text] of [
      ["", ""],
      ["What? ".repeat(600), "tanker ".repeat(600)],
      ["?", "\u0000\ud800 日本"],
    ]) {
      expect(await reranker.score(question, [text])).toEqual([expect.any(Number)]);
    }
  });

  it("is refused when it has three labels, gives no logits or is not there", async () => {
    const three = await written({ head: "classifier", tokenizer, labels: 3 });
    await expect(loadReranker(three)).rejects.toMatchObject({
      code: "model-failed",
      message: expect.stringMatching(/3 labels .*--reranker or PULLQUOTE_RERANKER\.$/),
    });
    await expect(loadReranker(await written({ head: "answers", tokenizer }))).rejects.toMatchObject({
      code: "model-failed",
      message: expect.stringContaining("it does not give logits, as a reranker does"),
    });
    await expect(loadReranker(join(scratch, "nowhere"))).rejects.toMatchObject({
      code: "model-missing",
      message: expect.stringContaining("PULLQUOTE_RERANKER"),
    });
  });
});

const ANSWERS = {
  tanker: { start: 6, end: 6 },
  the: {},
  red: { start: 6 },
  boat: { end: 6 },
  "[CLS]": { start: 1, end: 1 },
};
const words = tinyWords(["tanker", "sank", "the", "ferry", "red", "boat", "cafe"]);
const all = (text: string) => ({ start: 0, end: text.length });

describe("a reader", () => {
  let reader: AnswerReader;
  beforeAll(async () => {
    reader = await loadAnswerReader(await written({ head: "answers", tokenizer: words, noticed: ANSWERS }));
  });
  const marks = async (text: string, within = all(text)) => {
    const marked = await reader.mark("What sank the ferry?", text, within);
    return marked && { text: text.slice(marked.start, marked.end), found: marked.score > marked.noAnswer };
  };

  it("marks the words it was made to point at, in the text's own spelling", async () => {
    expect(await marks("The “Tánker”\u00a0sank the ferry.")).toEqual({ text: "Tánker", found: true });
    expect(await marks("The ferry met the\u00a0RED\u00a0BOAT.")).toEqual({ text: "RED\u00a0BOAT", found: true });
    expect(await marks("Tanker")).toEqual({ text: "Tanker", found: true });
  });

  it("says by the first token's logits that there is no answer", async () => {
    expect(await marks("The ferry sank.")).toMatchObject({ found: false });
  });

  it("marks only inside the place it is given, reading what stands around it", async () => {
    const text = "A tanker came. The red boat sank.";
    expect(await marks(text, { start: 15, end: text.length })).toEqual({ text: "red boat", found: true });
    expect(await marks(text, { start: 0, end: 14 })).toEqual({ text: "tanker", found: true });
    expect(await marks(text, { start: 14, end: 15 })).toBeNull();
  });

  it("finds the answer wherever in a long text it stands", async () => {
    const short = tinyWords(["tanker", "ferry"], 24);
    const near = await loadAnswerReader(await written({ head: "answers", tokenizer: short, noticed: ANSWERS }));
    for (const before of [0, 9, 10, 11, 30, 57]) {
      const text = `${"ferry ".repeat(before)}Tanker${" ferry".repeat(60 - before)}`;
      const marked = await near.mark("What?", text, all(text));
      expect([before, marked?.start, marked && text.slice(marked.start, marked.end)]).toEqual([
        before,
        before * 6,
        "Tanker",
      ]);
    }
  });

  it("marks a span of the text whatever it is", async () => {
    const part = fc.oneof(
      fc.constantFrom(
        "tanker",
        "Tanker’s",
        "red",
        "boat",
        "“the”",
        "\u00a0",
        " ",
        "\n",
        "👩‍👩‍👧",
        "日本",
        "é",
        "e\u0301",
        "[SEP]",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 10 }), fc.nat(), fc.nat(), async (parts, a, b) => {
        const text = parts.join("");
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const marked = await reader.mark("What?", text, { start, end });
        if (!marked) return;
        expect(marked.start).toBeGreaterThanOrEqual(start);
        expect(marked.end).toBeLessThanOrEqual(end);
        expect(marked.end).toBeGreaterThan(marked.start);
        expect(text.slice(marked.start, marked.end).trim()).toBe(text.slice(marked.start, marked.end));
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it("reads with tokens of bytes and of SentencePiece just as well", async () => {
    const text = "The café’s “tanker” sank.";
    const bpe = byteLevelBpe(["t a", "n k", "e r", "ta nk", "tank er", "Ġ tanker"]);
    const sentencePiece = unigram([
      ["▁", -3],
      ["tanker", -1],
      ...[..."abcdefghijklmnopqrstuvwxyzTé’“”.?"].map((c) => [c, -5] as const),
    ]);
    for (const own of [bpe, sentencePiece]) {
      const folder = await written({ head: "answers", tokenizer: own, noticed: ANSWERS });
      const marked = await (await loadAnswerReader(folder)).mark("What?", text, all(text));
      expect(marked && text.slice(marked.start, marked.end)).toBe("tanker");
    }
  });

  it("is refused when it gives no starts and ends", async () => {
    await expect(loadAnswerReader(await written({ head: "classifier", tokenizer: words }))).rejects.toMatchObject({
      code: "model-failed",
      message: expect.stringMatching(/start_logits and end_logits.*--reader or PULLQUOTE_READER\.$/),
    });
  });
});
