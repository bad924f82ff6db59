import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { PACKAGE_ROOT } from "./core/config.js";
import { PullquoteError } from "./core/errors.js";
import { isModelName } from "./models/installed-models.js";
import { MODEL_ROLES, type ModelRole } from "./models/model-role.js";

/** The articles that come with Pullquote. */
export const SEEDS_FOLDER = join(PACKAGE_ROOT, "seeds");
/** Where the built page lies. */
export const WEB_FOLDER = join(PACKAGE_ROOT, "dist", "web");

export const DEFAULT_INDEX = join(PACKAGE_ROOT, "index");
export const DEFAULT_HOST = "127.0.0.1";
export const DEFAULT_PORT = 4321;

type Environment = Readonly<Record<string, string | undefined>>;

/** A flag wins over the environment, which wins over the default; an empty variable counts as not set. */
export function indexUri(flag: string | undefined, env: Environment = process.env): string {
  return flag ?? (env["PULLQUOTE_INDEX"] || DEFAULT_INDEX);
}

/** Where models of one's own are kept: PULLQUOTE_MODELS, else the place for a person's data on this machine. */
export function modelsFolder(
  flag: string | undefined,
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const given = flag ?? env["PULLQUOTE_MODELS"];
  if (given) return resolve(given);
  const data =
    env["XDG_DATA_HOME"] ||
    (platform === "win32" && env["LOCALAPPDATA"]) ||
    join(homedir(), ...(platform === "darwin" ? ["Library", "Application Support"] : [".local", "share"]));
  return join(data, "pullquote", "models");
}

/**
 * Folder of a model of one's own, or null where none is asked for. It is asked for by its folder, or by the name it was
 * added under.
 */
export function ownModel(role: ModelRole, flag: string | undefined, env: Environment = process.env): string | null {
  const given = flag ?? (env[MODEL_ROLES[role].variable] || null);
  if (given === null || existsSync(given) || !isModelName(given)) return given;
  const added = join(modelsFolder(undefined, env), given);
  return existsSync(added) ? added : given;
}

/** Folder of the embedding model asked for, or null for the one that comes with Pullquote. */
export function modelFolder(flag: string | undefined, env: Environment = process.env): string | null {
  return ownModel("embedder", flag, env);
}

/** @throws PullquoteError `usage` when it is blank, which would mean every address of this machine. */
export function host(flag: string | undefined, env: Environment = process.env): string {
  const given = flag ?? (env["HOST"] || DEFAULT_HOST);
  if (given.trim() !== "") return given;
  throw new PullquoteError("usage", `Cannot use the host "${given}": it is blank. Give another with --host.`);
}

/** @throws PullquoteError `usage` unless it is a whole number from 0 (any free port) to 65,535. */
export function port(flag: string | undefined, env: Environment = process.env): number {
  const given = flag ?? (env["PORT"] || String(DEFAULT_PORT));
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) {
    throw new PullquoteError(
      "usage",
      `Cannot use the port "${given}": it is no whole number from 0 to 65535. Give another with --port.`,
    );
  }
  return Number(given);
}
