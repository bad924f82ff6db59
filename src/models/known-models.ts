import { PLAIN_EMBEDDING, type EmbeddingSettings } from "./embedding-settings.js";
import { DESCRIPTIONS, QUANTIZED_WEIGHTS } from "./model-files.js";
import type { ModelRole } from "./model-role.js";

/** A well-known model that can be fetched by its name. */
export interface KnownModel {
  readonly name: string;
  readonly role: ModelRole;
  /** Where it lies on its host. */
  readonly repository: string;
  /** As its authors state it; null where they state none. */
  readonly licence: string | null;
  /** What is fetched, about. */
  readonly megabytes: number;
  /** How it makes its vectors, which the files fetched do not say. */
  readonly embedding?: EmbeddingSettings;
}

/** The host they lie on unless another is named. */
export const MODEL_HOST = "https://huggingface.co";

/** The files fetched of each: int8 weights, which cost little of the quality and a quarter of the size. */
export const FETCHED_FILES: readonly string[] = [...DESCRIPTIONS, QUANTIZED_WEIGHTS];

export const KNOWN_MODELS: readonly KnownModel[] = [
  {
    name: "all-MiniLM-L6-v2",
    role: "embedder",
    repository: "Xenova/all-MiniLM-L6-v2",
    licence: "Apache-2.0",
    megabytes: 24,
    embedding: PLAIN_EMBEDDING,
  },
  {
    name: "multi-qa-MiniLM-L6-cos-v1",
    role: "embedder",
    repository: "Xenova/multi-qa-MiniLM-L6-cos-v1",
    licence: null,
    megabytes: 24,
    embedding: PLAIN_EMBEDDING,
  },
  {
    name: "bge-small-en-v1.5",
    role: "embedder",
    repository: "Xenova/bge-small-en-v1.5",
    licence: "MIT",
    megabytes: 35,
    embedding: {
      pooling: "cls",
      prefixes: { question: "Represent this sentence for searching relevant passages: ", passage: "" },
    },
  },
  {
    name: "ms-marco-MiniLM-L-6-v2",
    role: "reranker",
    repository: "Xenova/ms-marco-MiniLM-L-6-v2",
    licence: "Apache-2.0",
    megabytes: 24,
  },
  {
    name: "distilbert-base-cased-distilled-squad",
    role: "reader",
    repository: "Xenova/distilbert-base-cased-distilled-squad",
    licence: "Apache-2.0",
    megabytes: 66,
  },
];

/** The known model of that name, also with its repository's owner in front. */
export function knownModel(name: string): KnownModel | undefined {
  return KNOWN_MODELS.find((model) => model.name === name || model.repository === name);
}
