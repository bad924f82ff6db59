import type { Reranker } from "../core/reranker.js";
import { modelFailed, type ModelFiles } from "./model-files.js";
import { loadPairModel, type PairModel } from "./pair-model.js";
import { windows } from "./windows.js";

/**
 * Loads a cross-encoder: a text-classification model over question and text with one label (the log-odds that the text
 * answers, as models trained on MS MARCO give it) or two (one for, one against).
 * @throws PullquoteError `model-missing` or `model-failed` when the folder holds none.
 */
export async function loadReranker(folder: string): Promise<Reranker> {
  const model = await loadPairModel(folder, "reranker");
  const [probe] = await run(model, "question", ["text"]);
  if (probe.length > 2) {
    throw modelFailed(
      model.files.folder,
      `it has ${probe.length} labels where a re-ranker has one or two`,
      undefined,
      "reranker",
    );
  }
  const favourable = favourableLabel(model.files);
  const logOdds = (logits: Float32Array) =>
    logits.length === 1 ? logits[0] : logits[favourable] - logits[1 - favourable];
  return {
    id: model.files.id,
    score: async (question, texts) => (await run(model, question, texts, logOdds)).map(logOdds),
  };
}

/** Of each text the logits of its window that speaks most for it (MaxP of Dai and Callan, SIGIR 2019). */
async function run(
  model: PairModel,
  question: string,
  texts: readonly string[],
  worth: (logits: Float32Array) => number = () => 0,
): Promise<Float32Array[]> {
  const asked = model.encode(question);
  const parts = texts.map((text) => windows(asked, model.encode(text), model.room));
  const { logits } = await model.run(parts.flat(), ["logits"]);
  let at = 0;
  return parts.map(({ length }) => {
    const own = logits.slice(at, (at += length));
    return own.reduce((best, next) => (worth(next) > worth(best) ? next : best));
  });
}

/** Names of labels that speak against a text; of two labels the second speaks for it unless its name says otherwise. */
const AGAINST = /^(?:no|not|non|ir|un|neg|false|contra)/i;

function favourableLabel({ config }: ModelFiles): 0 | 1 {
  const labels = config["id2label"] as Readonly<Record<string, unknown>> | undefined;
  const second = labels?.["1"];
  return typeof second === "string" && AGAINST.test(second) ? 0 : 1;
}
