/**
 * Fits the ranking's and the confidence's weights on what `collect.ts` wrote and writes `src/reading/weights.ts`.
 *
 *   tsx scripts/ranker/fit.ts [--write] [--test FILE.jsonl]… WEIGHT:FILE.jsonl…
 *
 * Ranking: a softmax over each question's candidates, trained to put its mass on those that hold a gold quote (ListNet's
 * top-one loss; Cao et al., "Learning to Rank: From Pairwise Approach to Listwise Approach", ICML 2007). Confidence: a
 * logistic regression of "the first sentence is right" on features of the first sentence, with ranking scores from
 * weights fitted without that fold's questions. A question counts WEIGHT times; full-batch Adam, no randomness.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { auroc } from "../../src/evaluation/auroc.js";
import { expectedCalibrationError } from "../../src/evaluation/calibration.js";
import { CONFIDENCE_FEATURES, confidenceFeatures } from "../../src/reading/confidence.js";
import { FEATURE_NAMES } from "../../src/reading/features.js";
import type { AnalysedQuestion } from "../../src/reading/question.js";

interface Sample {
  readonly id: string;
  readonly answerable: boolean;
  readonly question: AnalysedQuestion;
  readonly candidates: readonly { readonly gold: boolean; readonly features: readonly number[] }[];
  readonly weight: number;
}

/** Keeps weights small where features say the same; a tenth or ten times as much changes little. */
const RANKER_L2 = 1e-4;
const CONFIDENCE_L2 = 1e-3;
const STEPS = 150;
const FOLDS = 3;
const WIDTH = FEATURE_NAMES.length;
/** Share of unanswerable questions that the threshold is chosen for. */
const UNANSWERABLE_SHARE = 0.3;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean" }, test: { type: "string", multiple: true, default: [] } },
});

function load(file: string, weight: number): Sample[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ ...(JSON.parse(line) as Omit<Sample, "weight">), weight }));
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** Minimises a loss by Adam (Kingma and Ba, 2015); `gradient` adds to its second argument. */
function adam(size: number, rate: number, gradient: (weights: number[], into: number[]) => void): number[] {
  const weights = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Array<number>(size).fill(0);
    gradient(weights, slope);
    const decay = 0.5 * (1 + Math.cos((Math.PI * step) / STEPS));
    for (let i = 0; i < size; i++) {
      mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
      square[i] = 0.999 * square[i] + 0.001 * slope[i] ** 2;
      const corrected = mean[i] / (1 - 0.9 ** step) / (Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8);
      weights[i] -= rate * decay * corrected;
    }
  }
  return weights;
}

/** The candidates of many questions in one flat array, for speed: row after row of features. */
function flatten(samples: readonly Sample[]) {
  const useful = samples.filter(({ candidates }) => candidates.some(({ gold }) => gold));
  const offsets = [0];
  for (const { candidates } of useful) offsets.push(offsets.at(-1)! + candidates.length);
  const features = new Float64Array(offsets.at(-1)! * WIDTH);
  const gold = new Uint8Array(offsets.at(-1)!);
  useful.forEach(({ candidates }, q) =>
    candidates.forEach((candidate, i) => {
      features.set(candidate.features, (offsets[q] + i) * WIDTH);
      gold[offsets[q] + i] = candidate.gold ? 1 : 0;
    }),
  );
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  return { offsets, features, gold, shares: useful.map(({ weight }) => weight / total) };
}

function fitRanker(samples: readonly Sample[]): number[] {
  const { offsets, features, gold, shares } = flatten(samples);
  const masses = new Float64Array(gold.length);
  return adam(WIDTH, 0.2, (weights, slope) => {
    shares.forEach((share, q) => {
      let highest = -Infinity;
      for (let row = offsets[q]; row < offsets[q + 1]; row++) {
        let score = 0;
        for (let f = 0; f < WIDTH; f++) score += weights[f] * features[row * WIDTH + f];
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
        for (let f = 0; f < WIDTH; f++) slope[f] += difference * features[row * WIDTH + f];
      }
    });
    weights.forEach((value, f) => (slope[f] += RANKER_L2 * value));
  });
}

interface Judged {
  readonly features: number[];
  readonly right: boolean;
  readonly answerable: boolean;
  readonly weight: number;
}

function judge({ candidates, question, answerable, weight }: Sample, ranker: readonly number[]): Judged | undefined {
  const scored = candidates.map((candidate) => ({ ...candidate, score: dot(ranker, candidate.features) }));
  scored.sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || question.terms.length === 0) return undefined;
  const features = confidenceFeatures(question, first.features, first.score, second?.score ?? first.score);
  return { features, right: first.gold, answerable, weight };
}

function fitConfidence(judged: readonly Judged[]): number[] {
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  return adam(CONFIDENCE_FEATURES.length + 1, 0.1, (weights, slope) => {
    for (const { features, right, weight } of judged) {
      const p = probability(weights, features);
      const difference = ((p - (right ? 1 : 0)) * weight) / total;
      slope[0] += difference;
      features.forEach((value, f) => (slope[f + 1] += difference * value));
    }
    for (let f = 1; f < weights.length; f++) slope[f] += CONFIDENCE_L2 * weights[f];
  });
}

function probability([bias, ...weights]: readonly number[], features: readonly number[]): number {
  return 1 / (1 + Math.exp(-bias - dot(weights, features)));
}

/** The threshold under which refusing is right most often, at the share of unanswerable questions assumed. */
function chooseThreshold(judged: readonly (Judged & { readonly confidence: number })[]): number {
  const mass = (some: readonly Judged[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const answerable = judged.filter((item) => item.answerable);
  const unanswerable = judged.filter((item) => !item.answerable);
  let best = { threshold: 0.5, accuracy: -1 };
  for (let threshold = 0.02; threshold < 0.9; threshold += 0.01) {
    const kept = mass(answerable.filter((item) => item.right && item.confidence >= threshold)) / mass(answerable);
    const refused = mass(unanswerable.filter((item) => item.confidence < threshold)) / mass(unanswerable);
    const accuracy = (1 - UNANSWERABLE_SHARE) * kept + UNANSWERABLE_SHARE * refused;
    if (accuracy > best.accuracy) best = { threshold, accuracy };
  }
  return best.threshold;
}

function report(
  name: string,
  samples: readonly Sample[],
  ranker: readonly number[],
  confidence: readonly number[],
  threshold: number,
): void {
  const judged = samples.flatMap((sample) => judge(sample, ranker) ?? []);
  const withConfidence = judged.map((item) => ({ ...item, confidence: probability(confidence, item.features) }));
  const answerable = withConfidence.filter((item) => item.answerable);
  const unanswerable = withConfidence.filter((item) => !item.answerable);
  const at1 = answerable.filter((item) => item.right).length / answerable.length;
  const kept = answerable.filter((item) => item.right && item.confidence >= threshold).length / answerable.length;
  const refused = unanswerable.filter((item) => item.confidence < threshold).length / (unanswerable.length || 1);
  const area = auroc(
    answerable.map((item) => item.confidence),
    unanswerable.map((item) => item.confidence),
  );
  process.stdout.write(
    `${name}: first right ${at1.toFixed(3)}, and answered ${kept.toFixed(3)}, refused ${refused.toFixed(3)}, ` +
      `AUROC ${area.toFixed(3)}, ECE ${expectedCalibrationError(withConfidence).toFixed(3)}\n`,
  );
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

for (const { file, samples: own } of sets) report(`${file} (fitted on)`, own, ranker, confidence, threshold);
for (const file of flags.test) report(file, load(file, 1), ranker, confidence, threshold);

const record = (names: readonly string[], weights: readonly number[]) =>
  `{\n${names.map((name, i) => `  ${name}: ${weights[i].toFixed(3)},`).join("\n")}\n}`;
const source = `// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = ${record(FEATURE_NAMES, ranker)};

export const CONFIDENCE_BIAS = ${confidence[0].toFixed(3)};
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = ${record(CONFIDENCE_FEATURES, confidence.slice(1))};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = ${threshold.toFixed(2)};
`;
if (flags.write) writeFileSync(fileURLToPath(new URL("../../src/reading/weights.ts", import.meta.url)), source);
else process.stdout.write(source);
