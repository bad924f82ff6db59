import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where Pullquote itself lies: the folder with `models/`, `seeds/` and `index/`. Same from `src/` and from `dist/`. */
export const PACKAGE_ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The evidence reader that comes with Pullquote. */
export const READER_FOLDER = join(PACKAGE_ROOT, "models", "pullquote-reader");

/** Longest question, in UTF-16 code units. */
export const MAX_QUESTION_LENGTH = 2_000;
/** Most earlier turns taken into account. */
export const MAX_HISTORY = 20;
/** Citations given when none are asked for, and at most. */
export const DEFAULT_CITATIONS = 3;
export const MAX_CITATIONS = 10;
/** Most documents listed under `coverage`. */
export const MAX_COVERAGE = 50;
/** Most articles, publishers and authors listed where the question is about the collection itself. */
export const MAX_LISTED = 20;
/** Largest request body, in bytes. */
export const MAX_BODY_BYTES = 262_144;
/** Largest file that is indexed, in bytes: larger ones are data, not articles. */
export const MAX_FILE_BYTES = 20_000_000;
