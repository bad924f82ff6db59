import { createHash } from "node:crypto";

/** One paragraph in this many, by hash, is held back from training: checkpoints and later fits are chosen on them. */
const HELD_BACK = 25;

/** A text's letters and digits alone, so that the same paragraph in another set's spelling is the same. */
export const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether the reader never saw this paragraph or its questions in training. */
export const heldBack = (context: string) =>
  createHash("sha256").update(squash(context).slice(0, 60)).digest().readUInt32LE(0) % HELD_BACK === 0;
