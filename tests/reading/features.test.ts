import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { FEATURE_NAMES, type FeatureName, features } from "../../src/reading/features.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { tokenize } from "../../src/text/terms.js";
import { arbitraryText } from "../text/arbitrary-text.js";
import { documentOf, type Line, statisticsOf } from "./documents.js";

interface Setting {
  readonly question: string;
  readonly lines: readonly (string | Line)[];
  readonly index?: number;
  readonly title?: string;
  readonly vectors?: Readonly<Record<string, readonly number[]>>;
}

function featuresOf({ question, lines, index = 0, title = "", vectors = {} }: Setting): Record<FeatureName, number> {
  const document = documentOf(lines, "one.txt", title);
  const analyser = new SentenceAnalyser();
  const get = (i: number) => analyser.get(document, i);
  const others = document.sentences.map((_, i) => i).filter((i) => i !== index);
  const candidate = {
    sentence: get(index),
    neighbours: others.filter((i) => Math.abs(i - index) === 1).map(get),
    paragraph: others.filter((i) => document.sentences[i].paragraph === document.sentences[index].paragraph).map(get),
    titleTerms: new Set(tokenize(title).map(({ term }) => term)),
    sentenceSimilarity: 0.25,
    passageSimilarity: 0.5,
    retrieval: 0.75,
    namedAnywhere: new Set(document.sentences.flatMap((_, i) => get(i).names)),
  };
  const known = new Map(Object.entries(vectors).map(([word, numbers]) => [word, Float32Array.from(numbers)]));
  const values = features(analyseQuestion(question, statisticsOf([document])), candidate, known, 8);
  return Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, values[i]])) as Record<FeatureName, number>;
}

/** A feature in the first setting and in the second, which differs in one thing. */
const both = (name: FeatureName, first: Setting, second: Setting) => [
  featuresOf(first)[name],
  featuresOf(second)[name],
];

describe("what ranking weighs", () => {
  const question = "Who sank the ferry?";

  test.each<[FeatureName, string, Setting, Setting]>([
    [
      "bm25",
      "grows with words that match",
      { question, lines: ["A man slept."] },
      { question, lines: ["A man sank it."] },
    ],
    [
      "metShare",
      "grows with words that match",
      { question, lines: ["A man sank it."] },
      { question, lines: ["A man sank a ferry."] },
    ],
    [
      "metShare",
      "sees a country under another name",
      { question: "What does Moscow want?", lines: ["Peru wants peace."] },
      { question: "What does Moscow want?", lines: ["Russia wants peace."] },
    ],
    [
      "absentName",
      "sees a country that is named nowhere",
      { question: "What does Moscow want?", lines: ["Everybody wants peace.", "Russia is far away."] },
      { question: "What does Moscow want?", lines: ["Everybody wants peace.", "Peru is far away."] },
    ],
    [
      "personGap",
      "sees who somebody is",
      { question: "Who is Ann Lee?", lines: ["Foreign Minister Ann Lee left."] },
      { question: "Who is Ann Lee?", lines: ["Foreign Minister Bob Roe met Ann Lee."] },
    ],
    [
      "populationGap",
      "sees that the dead are no population",
      { question: "What is the population of Peru?", lines: ["Some 34 million people live in Peru."] },
      { question: "What is the population of Peru?", lines: ["The floods in Peru killed 90 people."] },
    ],
    [
      "officeGap",
      "sees a deputy of the office asked for",
      { question: "Who is the Russian foreign minister?", lines: ["Russian Foreign Minister Lee came."] },
      { question: "Who is the Russian foreign minister?", lines: ["Russian Deputy Foreign Minister Lee came."] },
    ],
    [
      "nameShare",
      "counts names that match",
      { question: "Did he visit Malta?", lines: ["He did visit."] },
      { question: "Did he visit Malta?", lines: ["He saw Malta."] },
    ],
    [
      "paragraphShare",
      "counts the paragraph's words",
      { question, lines: ["A man sank it.", { text: "The ferry.", paragraph: 1 }] },
      { question, lines: ["A man sank it.", "The ferry."] },
    ],
    [
      "neighbourShare",
      "counts the next sentence's words",
      { question, lines: ["A man sank it.", "Then rain.", "The ferry."] },
      { question, lines: ["A man sank it.", "The ferry."] },
    ],
    [
      "titleShare",
      "counts the title's words",
      { question, lines: ["A man."], title: "Rain" },
      { question, lines: ["A man."], title: "Ferry sinks" },
    ],
    [
      "pairShare",
      "sees question words stand together",
      { question: "the red ferry", lines: ["A red house stood by the sea and the ferry."] },
      { question: "the red ferry", lines: ["A red old ferry stood by the sea."] },
    ],
    [
      "valuePresent",
      "sees a name where one is asked for",
      { question, lines: ["It sank."] },
      { question, lines: ["Ahab sank it."] },
    ],
    [
      "valueAbsent",
      "misses a name where one is asked for",
      { question, lines: ["Ahab sank it."] },
      { question, lines: ["it sank."] },
    ],
    [
      "figurePresent",
      "sees a figure where one is asked for",
      { question: "How many ferries sank?", lines: ["They sank."] },
      { question: "How many ferries sank?", lines: ["7 sank."] },
    ],
    [
      "cue",
      "sees a word of reason where one is asked for",
      { question: "Why did it sink?", lines: ["It sank fast."] },
      { question: "Why did it sink?", lines: ["It sank because of rain."] },
    ],
    [
      "length",
      "grows with the sentence",
      { question, lines: ["It sank."] },
      { question, lines: ["It sank fast in the sea."] },
    ],
    [
      "fragment",
      "marks fewer than six words",
      { question, lines: ["It sank fast in the sea."] },
      { question, lines: ["It sank fast in there."] },
    ],
    [
      "headline",
      "marks a headline",
      { question, lines: ["Ferry"] },
      { question, lines: [{ text: "Ferry", kind: "headline" }] },
    ],
    [
      "heading",
      "marks a heading",
      { question, lines: ["Ferry"] },
      { question, lines: [{ text: "Ferry", kind: "heading" }] },
    ],
    [
      "summary",
      "marks a summary",
      { question, lines: ["Ferry"] },
      { question, lines: [{ text: "Ferry", kind: "summary" }] },
    ],
    [
      "interrogative",
      "marks a question",
      { question, lines: ["Who sank it."] },
      { question, lines: ["“Who sank it?”"] },
    ],
    [
      "lead",
      "marks the first body sentence",
      { question, lines: ["First.", "Second."], index: 1 },
      { question, lines: [{ text: "First.", kind: "headline" }, "Second."], index: 1 },
    ],
    [
      "softShare",
      "bridges a word by its vector",
      { question: "a boat", lines: ["The vessel sank."], vectors: { boat: [1, 0], vessel: [0, 1] } },
      { question: "a boat", lines: ["The vessel sank."], vectors: { boat: [1, 0], vessel: [0.8, 0.6] } },
    ],
    [
      "softNameShare",
      "keeps names apart from it",
      { question: "the Malta", lines: ["Gozo."], vectors: { malta: [1, 0] } },
      { question: "the Malta", lines: ["Gozo."], vectors: { malta: [1, 0], gozo: [0.8, 0.6] } },
    ],
  ])("%s %s", (name, _, less, more) => {
    const [low, high] = both(name, less, more);
    expect(high).toBeGreaterThan(low);
  });

  test("passes on what retrieval and the model said", () => {
    expect(featuresOf({ question, lines: ["It sank."] })).toMatchObject({
      sentenceSimilarity: 0.25,
      passageSimilarity: 0.5,
      retrieval: 0.75,
    });
  });

  test("gives a question met word for word all of every share", () => {
    const all = featuresOf({ question: "the red Ferry sank", lines: ["The red Ferry sank."] });
    expect(all).toMatchObject({ metShare: 1, relatedShare: 0, softShare: 0, softNameShare: 0 });
    expect(all).toMatchObject({ paragraphShare: 1, neighbourShare: 1, pairShare: 1 });
  });

  test("counts no term twice: met, related", () => {
    const { metShare, relatedShare } = featuresOf({
      question: "Moscow abandoned Russians, forsook the ferry",
      lines: ["Russia deserted the ferry that Moscow abandoned."],
    });
    expect(metShare + relatedShare).toBeLessThanOrEqual(1 + 1e-9);
  });

  test("is finite, its shares between 0 and 1, on any text and question", () => {
    fc.assert(
      fc.property(arbitraryText, fc.string({ unit: "binary", maxLength: 60 }), (text, asked) => {
        const all = featuresOf({ question: asked, lines: [text === "" ? "x" : text, "Next."] });
        for (const name of FEATURE_NAMES) {
          expect(Number.isFinite(all[name]), name).toBe(true);
          if (name.endsWith("Share")) expect(all[name], name).toBeGreaterThanOrEqual(0);
          if (name.endsWith("Share")) expect(all[name], name).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
