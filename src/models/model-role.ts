/** What a model of one's own may do, and how it is named. */
export const MODEL_ROLES = {
  /** Turns text into vectors (transformers.js: feature-extraction). */
  embedder: { flag: "--model", variable: "PULLQUOTE_MODEL" },
  /** Judges question and text together (text-classification over the two, a cross-encoder). */
  reranker: { flag: "--reranker", variable: "PULLQUOTE_RERANKER" },
  /** Marks the answer in a text (question-answering, extractive). */
  reader: { flag: "--reader", variable: "PULLQUOTE_READER" },
} as const;

export type ModelRole = keyof typeof MODEL_ROLES;

export function isModelRole(value: unknown): value is ModelRole {
  return typeof value === "string" && Object.hasOwn(MODEL_ROLES, value);
}

/** How a person names the folder of a model: `--model or PULLQUOTE_MODEL`. */
export function namedBy(role: ModelRole): string {
  return `${MODEL_ROLES[role].flag} or ${MODEL_ROLES[role].variable}`;
}
