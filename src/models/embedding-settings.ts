/** How an embedding model makes one vector of a text, as sentence-transformers lays it down beside the model. */
import type { EmbeddingRole } from "../core/embedder.js";

/** Which token vectors a text's vector is made of: their mean, the first one's, or the largest of each number. */
export const POOLINGS = ["mean", "cls", "max"] as const;
export type Pooling = (typeof POOLINGS)[number];

export interface EmbeddingSettings {
  readonly pooling: Pooling;
  /** What is put in front of a text of each kind, as models trained with "query: " and "passage: " want it. */
  readonly prefixes: Readonly<Record<EmbeddingRole, string>>;
}

/** What a model does that says nothing of it, as most do. */
export const PLAIN_EMBEDDING: EmbeddingSettings = { pooling: "mean", prefixes: { question: "", passage: "" } };

/** Files of sentence-transformers that say how; each may be missing. */
export const POOLING_FILE = "1_Pooling/config.json";
export const PROMPTS_FILE = "config_sentence_transformers.json";
export const SENTENCE_FILE = "sentence_bert_config.json";

type Json = Readonly<Record<string, unknown>>;

/** The pooling of `1_Pooling/config.json`, or null when it is of a kind not known here. */
export function poolingOf(config: Json): Pooling | null {
  if (config["pooling_mode_cls_token"] === true) return "cls";
  if (config["pooling_mode_mean_tokens"] === true) return "mean";
  return config["pooling_mode_max_tokens"] === true ? "max" : null;
}

/** The prefixes of `config_sentence_transformers.json`: its prompts named for questions and for passages. */
export function prefixesOf(config: Json): EmbeddingSettings["prefixes"] {
  const prompts = config["prompts"];
  const prompt = (...names: readonly string[]): string => {
    if (typeof prompts !== "object" || prompts === null) return "";
    const found = names.map((name) => (prompts as Json)[name]).find((value) => typeof value === "string");
    return found ?? "";
  };
  return { question: prompt("query", "question"), passage: prompt("passage", "document", "corpus") };
}
