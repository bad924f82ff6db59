import { join } from "node:path";
import { PACKAGE_ROOT } from "../core/config.js";

/** The embedding model that comes with Pullquote. */
export const DEFAULT_MODEL_FOLDER = join(PACKAGE_ROOT, "models", "pullquote-static-100d");
