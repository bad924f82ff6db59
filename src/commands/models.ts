/** `pullquote models`: larger models of one's own. Fetching is the one thing here that needs a network. */
import { copyFile, mkdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { PullquoteError } from "../core/errors.js";
import { POOLING_FILE, PROMPTS_FILE, SENTENCE_FILE } from "../models/embedding-settings.js";
import { installModel, isModelName, removeModel } from "../models/installed-models.js";
import { FETCHED_FILES, KNOWN_MODELS, knownModel, MODEL_HOST, type KnownModel } from "../models/known-models.js";
import { loadAnswerReader } from "../models/load-answer-reader.js";
import { loadEmbedder } from "../models/load-embedder.js";
import { loadReranker } from "../models/load-reranker.js";
import { DESCRIPTIONS, FULL_WEIGHTS, QUANTIZED_WEIGHTS, readModelFiles } from "../models/model-files.js";
import type { ModelManifest } from "../models/model-manifest.js";
import { isModelRole, MODEL_ROLES, type ModelRole } from "../models/model-role.js";
import { indexUri, modelsFolder } from "../settings.js";
import { fetchFile } from "./fetch-file.js";
import { formatModels, listModels } from "./list-models.js";
import { printable, printableJson } from "./printable.js";

export interface AddFlags {
  readonly into?: string;
  readonly from?: string;
  readonly as?: string;
  readonly yes?: boolean;
}

export interface ListFlags {
  readonly into?: string;
  readonly index?: string;
  readonly json?: boolean;
}

/** `pullquote models add`: fetches a known model, or copies a folder with one. */
export async function runModelsAdd(name: string, flags: AddFlags): Promise<void> {
  const models = modelsFolder(flags.into);
  const known = knownModel(name);
  if (!known && !(await isFolder(name))) {
    throw new PullquoteError(
      "usage",
      `Cannot add the model "${name}": it is neither a folder nor one of ${KNOWN_MODELS.map((each) => each.name).join(", ")}. ` +
        "Give one of these.",
    );
  }
  const manifest = known ? await fetchModel(known, models, flags) : await copyModel(name, models, flags);
  const { flag, variable } = MODEL_ROLES[manifest.role];
  const inIndex = manifest.role === "embedder" ? 'with "pullquote index", then ' : "";
  const where = flags.into === undefined ? manifest.name : join(models, manifest.name);
  process.stdout.write(
    printable(`Added ${manifest.name} to ${models}. To use it: ${inIndex}${flag} ${where}, or ${variable}=${where}.`) +
      "\n",
  );
}

const LOADERS: Readonly<Record<ModelRole, (folder: string) => Promise<unknown>>> = {
  embedder: loadEmbedder,
  reranker: loadReranker,
  reader: loadAnswerReader,
};

async function fetchModel(known: KnownModel, models: string, flags: AddFlags): Promise<ModelManifest> {
  const source = new URL(`${known.repository}/resolve/main/`, hostOf(flags));
  process.stderr.write(
    `${known.name} (${known.role}), about ${known.megabytes} MB from ${source.href}\n` +
      `  into ${printable(join(models, known.name))}\n` +
      `  licence: ${known.licence ?? "its authors state none; see whether your use is allowed"}\n`,
  );
  await consent(flags, known);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  try {
    const { name, role, licence, embedding } = known;
    return await installModel(
      models,
      { name, role, source: source.href, licence, embedding },
      async (folder) => {
        let revision: string | null = null;
        for (const path of FETCHED_FILES) {
          const fetched = await fetchFile(new URL(path, source), join(folder, path), stop.signal);
          revision ??= fetched.revision;
          process.stderr.write(`  ${path}: ${fetched.bytes.toLocaleString("en")} bytes\n`);
        }
        return { files: FETCHED_FILES, revision };
      },
      LOADERS[role],
    );
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}

/** The address of the host, with a slash at its end. */
function hostOf({ from }: AddFlags): URL {
  const given = from ?? (process.env["PULLQUOTE_MODEL_HOST"] || MODEL_HOST);
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") {
    throw new PullquoteError(
      "usage",
      `Cannot fetch from "${given}": it is no address of a host. Give one like ${MODEL_HOST} with --from.`,
    );
  }
  return new URL(url.pathname.replace(/\/*$/, "/"), url);
}

async function consent({ yes }: AddFlags, { name }: KnownModel): Promise<void> {
  if (yes) return;
  const refuse = (what: string) =>
    new PullquoteError(
      "usage",
      `Cannot fetch the model "${name}": ${what}. Say --yes to fetch it without being asked.`,
    );
  if (!process.stdin.isTTY) throw refuse("there is no terminal to ask on whether you want this");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const reply = await terminal.question("Fetch it? [y/N] ");
    if (!/^y(?:es)?$/i.test(reply.trim())) throw refuse("you did not say yes");
  } finally {
    terminal.close();
  }
}

/** What of a folder is copied, where it is there. */
const COPIED_FILES = [...DESCRIPTIONS, QUANTIZED_WEIGHTS, FULL_WEIGHTS, POOLING_FILE, PROMPTS_FILE, SENTENCE_FILE];

async function copyModel(given: string, models: string, flags: AddFlags): Promise<ModelManifest> {
  const source = resolve(given);
  const name = basename(source);
  if (!isModelName(name)) {
    throw new PullquoteError(
      "usage",
      `Cannot add the folder "${source}": its name is none for a model. Name it in letters, digits, dots and dashes.`,
    );
  }
  const { config, quantized } = await readModelFiles(source);
  const role = roleOf(source, config, flags.as);
  return installModel(
    models,
    { name, role, source, licence: null },
    async (folder) => {
      const files: string[] = [];
      for (const path of COPIED_FILES) {
        // The full weights are not used beside quantised ones.
        if ((path === FULL_WEIGHTS && quantized) || !(await isFile(join(source, path)))) continue;
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await copyFile(join(source, path), join(folder, path));
        files.push(path);
      }
      return { files, revision: null };
    },
    LOADERS[role],
  );
}

function roleOf(folder: string, config: Readonly<Record<string, unknown>>, given: string | undefined): ModelRole {
  if (isModelRole(given)) return given;
  const stated = (config["architectures"] as readonly unknown[] | undefined)?.[0];
  const architecture = typeof stated === "string" ? stated : "";
  if (given === undefined && architecture.endsWith("ForSequenceClassification")) return "reranker";
  if (given === undefined && architecture.endsWith("ForQuestionAnswering")) return "reader";
  if (given === undefined && /(?:Model|ForMaskedLM)$/.test(architecture)) return "embedder";
  const what = given === undefined ? "its config.json does not say what it is" : `there is no "${given}"`;
  throw new PullquoteError(
    "usage",
    `Cannot add the folder "${folder}": ${what}. Say with --as whether it is an ${Object.keys(MODEL_ROLES).join(", ")}.`,
  );
}

/** `pullquote models list`: what is known, added and in use. */
export async function runModelsList(flags: ListFlags): Promise<void> {
  const list = await listModels(modelsFolder(flags.into), indexUri(flags.index));
  process.stdout.write(`${flags.json ? printableJson(list) : formatModels(list)}\n`);
}

/** `pullquote models remove`: deletes a model that was added. */
export async function runModelsRemove(name: string, flags: { readonly into?: string }): Promise<void> {
  await removeModel(modelsFolder(flags.into), name);
  process.stdout.write(`Removed ${name}.\n`);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
