/**
 * Fits the ranking's and the confidence's weights on what `collect.ts` wrote and writes `src/reading/weights.ts`.
 *
 *   tsx scripts/ranker/fit.ts [--write] [--without FEATURE]… [--test FILE.jsonl]… WEIGHT:FILE.jsonl…
 *
 * `--without` fits as if a feature did not exist, to see what it is worth; `--write` writes the weights.
 *
 * Ranking: a softmax over each question's candidates, trained to put its mass on those that hold a gold quote (ListNet's
 * top-one loss; Cao et al., "Learning to Rank: From Pairwise Approach to Listwise Approach", ICML 2007), first over all
 * candidates by their features, then over those that were read, by the first score and what the reader said; over those
 * read once more by the plain features, and by that score with what the reader said, also of the likeliest together.
 * Confidence: a logistic regression on features of the first sentence, with scores from weights fitted without that fold's
 * questions. A question counts WEIGHT times; full-batch Adam, no randomness.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { auroc } from "../../src/evaluation/auroc.js";
import { expectedCalibrationError } from "../../src/evaluation/calibration.js";
import {
  CONFIDENCE_FEATURES,
  confidenceFeatures,
  rivals,
  type ConfidenceFeature,
} from "../../src/reading/confidence.js";
import type { EncodedSimilarities } from "../../src/reading/encoded-similarities.js";
import { FEATURE_NAMES, type FeatureName } from "../../src/reading/features.js";
import { PLAIN_FEATURES, plainFeatures } from "../../src/reading/plain-rank.js";
import { TOGETHER_FEATURES, togetherFeatures, type TogetherReading } from "../../src/reading/read-together.js";
import { REREAD_FEATURES } from "../../src/reading/reread.js";
import type { AnalysedQuestion } from "../../src/reading/question.js";

interface Sample {
  readonly id: string;
  readonly answerable: boolean;
  readonly question: AnalysedQuestion;
  readonly candidates: readonly {
    readonly gold: boolean;
    readonly features: readonly number[];
    /** What the reader made of it, in the order of `REREAD_FEATURES`; null when it was not read. */
    readonly reading: readonly number[] | null;
    /** The same next to the other likeliest sentences; null when it was not read at all. */
    readonly together: TogetherReading | null;
  }[];
  readonly file: string;
  readonly weight: number;
}

/** Keeps weights small where features say the same; a tenth or ten times as much changes little. */
const RANKER_L2 = 1e-4;
/** Of weights of features scaled alike: with less, what is learnt from some collections holds less in another. */
const CONFIDENCE_L2 = 0.05;
/**
 * Too rare in the data to be fitted, or only where questions were put to other reports: that a question seldom answers one,
 * a deputy one for the minister, the dead one for the population or an article one about a country that it never names, has
 * to be told.
 */
const FIXED: readonly (readonly [FeatureName, number])[] = [
  ["interrogative", -1.5],
  ["officeGap", -4],
  ["personGap", -4],
];
const FIXED_CONFIDENCE: ReadonlyMap<ConfidenceFeature, number> = new Map([
  ["officeGap", -1.5],
  ["personGap", -1.5],
  ["absentName", -1.5],
  ["populationGap", -2],
]);
const RANKER_STEPS = 400;
const CONFIDENCE_STEPS = 1500;
const FOLDS = 3;
/** Share of right answers that refusing may cost: a wrong refusal hides what the articles say. */
const MAX_LOST = 0.02;
/** Share of the questions put to a collection that it does not answer, as the confidence assumes it. */
const UNANSWERABLE_SHARE = 0.25;
const NOWHERE = { start: 0, end: 0 };

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: "boolean" },
    without: { type: "string", multiple: true, default: [] },
    test: { type: "string", multiple: true, default: [] },
  },
});

/** Numbers with those of the features left out set to 0. */
function kept(names: readonly string[], values: readonly number[]): number[] {
  return values.map((value, i) => (flags.without.includes(names[i]) ? 0 : value));
}

function keptEncoded({ encodedSimilarity, wordSimilarity }: EncodedSimilarities): EncodedSimilarities {
  const [ofText, ofWords] = kept(["encodedSimilarity", "wordSimilarity"], [encodedSimilarity, wordSimilarity]);
  return { encodedSimilarity: ofText, wordSimilarity: ofWords };
}

function load(file: string, weight: number): Sample[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const sample = JSON.parse(line) as Omit<Sample, "file" | "weight">;
      const candidates = sample.candidates.map(({ gold, features, reading, together }) => ({
        gold,
        together: together && {
          ...together,
          features: kept(TOGETHER_FEATURES, together.features),
          encoded: keptEncoded(together.encoded),
          bestEncoded: keptEncoded(together.bestEncoded),
        },
        features: kept(FEATURE_NAMES, features),
        reading: reading && kept(REREAD_FEATURES, reading),
      }));
      return { ...sample, candidates, file, weight };
    });
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** Minimises a loss by Adam (Kingma and Ba, 2015); `gradient` adds to its second argument. */
function adam(
  size: number,
  rate: number,
  steps: number,
  gradient: (weights: number[], into: number[]) => void,
): number[] {
  const weights = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let step = 1; step <= steps; step++) {
    const slope = new Array<number>(size).fill(0);
    gradient(weights, slope);
    const decay = 0.5 * (1 + Math.cos((Math.PI * step) / steps));
    for (let i = 0; i < size; i++) {
      mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
      square[i] = 0.999 * square[i] + 0.001 * slope[i] ** 2;
      const corrected = mean[i] / (1 - 0.9 ** step) / (Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8);
      weights[i] -= rate * decay * corrected;
    }
  }
  return weights;
}

/** Questions with a gold among their rows, in flat arrays for speed: row after row of `width` features. */
interface Rows {
  readonly offsets: readonly number[];
  readonly features: Float64Array;
  readonly gold: Uint8Array;
  /** Each question's share of the loss. */
  readonly shares: readonly number[];
}

function flatten(
  samples: readonly Sample[],
  width: number,
  row: (candidate: Sample["candidates"][number]) => readonly number[] | null,
): Rows {
  const useful = samples
    .map(({ candidates, weight }) => ({
      weight,
      rows: candidates.flatMap((candidate) => {
        const features = row(candidate);
        return features ? [{ features, gold: candidate.gold }] : [];
      }),
    }))
    .filter(({ rows }) => rows.some(({ gold }) => gold));
  const offsets = [0];
  for (const { rows } of useful) offsets.push(offsets.at(-1)! + rows.length);
  const features = new Float64Array(offsets.at(-1)! * width);
  const gold = new Uint8Array(offsets.at(-1)!);
  useful.forEach(({ rows }, q) =>
    rows.forEach((item, i) => {
      features.set(item.features, (offsets[q] + i) * width);
      gold[offsets[q] + i] = item.gold ? 1 : 0;
    }),
  );
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  return { offsets, features, gold, shares: useful.map(({ weight }) => weight / total) };
}

/** Softmax regression, the features' differences in size taken out, without which so few steps do not arrive. */
function fitSoftmax(
  { offsets, features, gold, shares }: Rows,
  width: number,
  fixed: ReadonlyMap<number, number> = new Map(),
): number[] {
  const spreads = Array.from({ length: width }, (_, f) => spread(features, f, width));
  const scaled = features.map((value, i) => value / spreads[i % width]);
  const masses = new Float64Array(gold.length);
  const found = adam(width, 0.2, RANKER_STEPS, (weights, slope) => {
    for (const [f, value] of fixed) weights[f] = value * spreads[f];
    shares.forEach((share, q) => {
      let highest = -Infinity;
      for (let row = offsets[q]; row < offsets[q + 1]; row++) {
        let score = 0;
        for (let f = 0; f < width; f++) score += weights[f] * scaled[row * width + f];
        masses[row] = score;
        if (score > highest) highest = score;
      }
      let all = 0;
      let right = 0;
      for (let row = offsets[q]; row < offsets[q + 1]; row++) {
        masses[row] = Math.exp(masses[row] - highest);
        all += masses[row];
        if (gold[row]) right += masses[row];
      }
      for (let row = offsets[q]; row < offsets[q + 1]; row++) {
        const difference = share * (masses[row] / all - (gold[row] ? masses[row] / Math.max(right, 1e-12) : 0));
        for (let f = 0; f < width; f++) slope[f] += difference * scaled[row * width + f];
      }
    });
    weights.forEach((value, f) => (slope[f] += RANKER_L2 * value));
    for (const f of fixed.keys()) slope[f] = 0;
  });
  return found.map((weight, f) => weight / spreads[f]);
}

/** Standard deviation of the feature at `f` over all rows; 1 if it has none. */
function spread(features: Float64Array, f: number, width: number): number {
  const rows = features.length / width;
  let sum = 0;
  let squares = 0;
  for (let i = f; i < features.length; i += width) {
    sum += features[i];
    squares += features[i] ** 2;
  }
  return Math.sqrt(Math.max(0, squares / rows - (sum / rows) ** 2)) || 1;
}

interface Ranker {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly plain: readonly number[];
  readonly third: readonly number[];
}

/** Weights that are not fitted, by their place among `names`. */
function fixedAmong(names: readonly string[]): ReadonlyMap<number, number> {
  return new Map(FIXED.map(([name, value]) => [names.indexOf(name), value]));
}

function fitRanker(samples: readonly Sample[]): Ranker {
  const fit = (names: readonly string[], row: Parameters<typeof flatten>[2], fixed?: ReadonlyMap<number, number>) =>
    fitSoftmax(flatten(samples, names.length, row), names.length, fixed);
  const first = fit(FEATURE_NAMES, ({ features }) => features, fixedAmong(FEATURE_NAMES));
  const reading = (candidate: Sample["candidates"][number]) => rereadFeatures(candidate, first);
  const second = fit(REREAD_FEATURES, reading);
  const plain = fit(
    PLAIN_FEATURES,
    ({ features, together }) => together && plainFeatures(features, together.encoded),
    fixedAmong(PLAIN_FEATURES),
  );
  const third = fit(TOGETHER_FEATURES, (candidate) => comparedFeatures(candidate, plain));
  return { first, second, plain, third };
}

/** The reader's features with the first score by these weights, not by those the sample was collected with. */
function rereadFeatures({ features, reading }: Sample["candidates"][number], first: readonly number[]) {
  return reading && [dot(first, features), ...reading.slice(1)];
}

const TOGETHER_LOGIT = TOGETHER_FEATURES.indexOf("togetherLogit");

/** What the third ranking weighs, with the plain score by these weights. */
function comparedFeatures({ features, reading, together }: Sample["candidates"][number], plain: readonly number[]) {
  if (!reading || !together) return null;
  return togetherFeatures(
    dot(plain, plainFeatures(features, together.encoded)),
    { features: reading },
    together.features[TOGETHER_LOGIT],
  );
}

interface Judged extends Pick<Sample, "answerable" | "file" | "weight"> {
  readonly features: number[];
  readonly right: boolean;
}

function judge({ candidates, question, answerable, file, weight }: Sample, ranker: Ranker): Judged | undefined {
  const read = candidates.flatMap((candidate) => {
    const compared = comparedFeatures(candidate, ranker.plain);
    if (!candidate.reading || !candidate.together || !compared) return [];
    const evidence = { features: candidate.reading, answer: NOWHERE };
    const together = { ...candidate.together, features: compared };
    return [{ ...candidate, together, evidence, score: dot(ranker.third, compared) }];
  });
  read.sort((a, b) => b.score - a.score);
  const [first] = read;
  if (!first || question.terms.length === 0) return undefined;
  const features = confidenceFeatures(question, first, first.evidence, first.together, rivals(read, 0));
  return { features, right: first.gold, answerable, file, weight };
}

/** Logistic regression, the features' differences in size taken out before the weights are held small. */
function fitLogistic(
  rows: readonly { readonly features: readonly number[]; readonly holds: boolean; readonly weight: number }[],
  l2: number,
): number[] {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (value: (features: readonly number[]) => number) =>
    rows.reduce((sum, { features, weight }) => sum + weight * value(features), 0) / total;
  const means = rows[0].features.map((_, f) => mean((features) => features[f]));
  const spreads = means.map((middle, f) => Math.sqrt(mean((features) => (features[f] - middle) ** 2)) || 1);
  const scaled = rows.map((row) => ({ ...row, features: row.features.map((v, f) => (v - means[f]) / spreads[f]) }));
  const [bias, ...weights] = adam(means.length + 1, 0.1, CONFIDENCE_STEPS, (weights, slope) => {
    for (const { features, holds, weight } of scaled) {
      const difference = ((probability(weights, features) - (holds ? 1 : 0)) * weight) / total;
      slope[0] += difference;
      features.forEach((value, f) => (slope[f + 1] += difference * value));
    }
    for (let f = 1; f < weights.length; f++) slope[f] += l2 * weights[f];
  });
  const original = weights.map((weight, f) => weight / spreads[f]);
  return [bias - dot(original, means), ...original];
}

/**
 * Learns first whether anything answers, which a wrong first sentence must not blur, and then scales what it learnt to
 * the probability that the first sentence is right (Platt) where a quarter of the questions has no answer.
 */
function fitConfidence(all: readonly Judged[]): number[] {
  const judged = all.map((item) => ({
    ...item,
    features: item.features.map((value, i) => (FIXED_CONFIDENCE.has(CONFIDENCE_FEATURES[i]) ? 0 : value)),
  }));
  const [bias, ...weights] = fitLogistic(
    judged.map((item) => ({ ...item, holds: item.answerable })),
    CONFIDENCE_L2,
  );
  const total = (answerable: boolean) =>
    judged.reduce((sum, item) => sum + (item.answerable === answerable ? item.weight : 0), 0);
  const odds = UNANSWERABLE_SHARE / (1 - UNANSWERABLE_SHARE);
  const [shift, scale] = fitLogistic(
    judged.map(({ features, right, answerable, weight }) => ({
      features: [bias + dot(weights, features)],
      holds: right,
      weight: answerable ? weight : (weight * odds * total(true)) / total(false),
    })),
    0,
  );
  const own = weights.map((value, i) => FIXED_CONFIDENCE.get(CONFIDENCE_FEATURES[i]) ?? scale * value);
  return [shift + scale * bias, ...own];
}

function probability([bias, ...weights]: readonly number[], features: readonly number[]): number {
  return 1 / (1 + Math.exp(-bias - dot(weights, features)));
}

/** The highest threshold that refuses no more than `MAX_LOST` of the questions whose first sentence is right. */
function chooseThreshold(judged: readonly (Judged & { readonly confidence: number })[]): number {
  const right = judged.filter((item) => item.right).sort((a, b) => a.confidence - b.confidence);
  const total = right.reduce((sum, { weight }) => sum + weight, 0);
  let lost = 0;
  for (const { confidence, weight } of right) {
    lost += weight;
    if (lost > MAX_LOST * total) return Math.floor(confidence * 100) / 100;
  }
  return 0;
}

/** Prints how a set's questions are judged; first right and AUROC, the latter only where both kinds are asked. */
function report(
  name: string,
  judged: readonly Judged[],
  confidence: readonly number[],
  threshold: number,
): { readonly first: number; readonly area: number } {
  const withConfidence = judged.map((item) => ({ ...item, confidence: probability(confidence, item.features) }));
  const answerable = withConfidence.filter((item) => item.answerable);
  const unanswerable = withConfidence.filter((item) => !item.answerable);
  const first = answerable.filter((item) => item.right).length / answerable.length;
  const kept = answerable.filter((item) => item.right && item.confidence >= threshold).length / answerable.length;
  const refused = unanswerable.filter((item) => item.confidence < threshold).length / (unanswerable.length || 1);
  const area = auroc(
    answerable.map((item) => item.confidence),
    unanswerable.map((item) => item.confidence),
  );
  process.stdout.write(
    `${name}: first right ${first.toFixed(3)}, and answered ${kept.toFixed(3)}, refused ${refused.toFixed(3)}, ` +
      `AUROC ${area.toFixed(3)}, ECE ${expectedCalibrationError(withConfidence).toFixed(3)}\n`,
  );
  return { first, area };
}

const sets = positionals.map((argument) => {
  const [, weight, file] = /^([\d.]+):(.+)$/.exec(argument)!;
  return { file, samples: load(file, Number(weight)) };
});
const samples = sets.flatMap((set) => set.samples);
const fold = (index: number) => samples.filter((_, i) => i % FOLDS === index);
const judged = Array.from({ length: FOLDS }, (_, index) => {
  const ranker = fitRanker(samples.filter((_, i) => i % FOLDS !== index));
  return fold(index).flatMap((sample) => judge(sample, ranker) ?? []);
}).flat();
const confidence = fitConfidence(judged);
const threshold = chooseThreshold(
  judged.map((item) => ({ ...item, confidence: probability(confidence, item.features) })),
);
const ranker = fitRanker(samples);

const reports = sets.map(({ file }) => {
  const own = judged.filter((item) => item.file === file);
  return report(`${file} (ranked by weights of the other two thirds)`, own, confidence, threshold);
});
const asked = reports.filter(({ first, area }) => Number.isFinite(first) && Number.isFinite(area));
const mean = (value: (item: (typeof asked)[number]) => number) =>
  (asked.reduce((sum, item) => sum + value(item), 0) / asked.length).toFixed(4);
process.stdout.write(`mean of these: first right ${mean(({ first }) => first)}, AUROC ${mean(({ area }) => area)}\n`);
for (const file of flags.test) {
  const own = load(file, 1).flatMap((sample) => judge(sample, ranker) ?? []);
  report(file, own, confidence, threshold);
}

const record = (names: readonly string[], weights: readonly number[]) =>
  `{\n${names.map((name, i) => `  ${name}: ${weights[i].toFixed(3)},`).join("\n")}\n}`;
const source = `// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { PlainFeature } from "./plain-rank.js";
import type { TogetherFeature } from "./read-together.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = ${record(FEATURE_NAMES, ranker.first)};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = ${record(REREAD_FEATURES, ranker.second)};

export const PLAIN_WEIGHTS: Readonly<Record<PlainFeature, number>> = ${record(PLAIN_FEATURES, ranker.plain)};

export const TOGETHER_WEIGHTS: Readonly<Record<TogetherFeature, number>> = ${record(TOGETHER_FEATURES, ranker.third)};

export const CONFIDENCE_BIAS = ${confidence[0].toFixed(3)};
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = ${record(CONFIDENCE_FEATURES, confidence.slice(1))};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = ${threshold.toFixed(2)};
`;
if (flags.write) writeFileSync(fileURLToPath(new URL("../../src/reading/weights.ts", import.meta.url)), source);
else process.stdout.write(source);
