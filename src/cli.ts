#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { PullquoteError } from "./core/errors.js";
import { VERSION } from "./core/version.js";
import type { AskFlags } from "./commands/ask.js";
import type { EvalFlags } from "./commands/eval.js";
import type { IndexFlags } from "./commands/index.js";
import type { AddFlags, ListFlags } from "./commands/models.js";
import type { ServeFlags } from "./commands/serve.js";
import type { VerifyFlags } from "./commands/verify.js";
import { printable } from "./commands/printable.js";

const INDEX_OPTION = ["--index <uri>", "LanceDB URI of the index: a folder, or s3://… (PULLQUOTE_INDEX)"] as const;
const JSON_OPTION = ["--json", "print JSON"] as const;
const HOST_OPTION = ["--host <host>", "address to listen on, 127.0.0.1 if none is given (HOST)"] as const;
const PORT_OPTION = ["--port <number>", "port to listen on, 4321 if none is given (PORT)"] as const;

const RERANKER_OPTION = [
  "--reranker <model>",
  "folder or name of a re-ranker of your own (PULLQUOTE_RERANKER)",
] as const;
const READER_OPTION = ["--reader <model>", "folder or name of a reader of your own (PULLQUOTE_READER)"] as const;

/** The command line: which commands there are and what each takes. Each is loaded only to be run, so that help is quick. */
function program(): Command {
  const pullquote = new Command("pullquote")
    .description("Answers questions from a folder of articles, in the articles' own words.")
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  pullquote
    .command("index")
    .description("bring the index up to date with files and folders")
    .argument("[path...]", "files and folders; the articles that come with Pullquote if none is given")
    .option(...INDEX_OPTION)
    .option("--model <model>", "folder or name of an embedding model of your own (PULLQUOTE_MODEL)")
    .option("--rebuild", "build the index anew")
    .action(async (paths: string[], flags: IndexFlags) => (await import("./commands/index.js")).runIndex(paths, flags));
  pullquote
    .command("ask")
    .description("answer one question, with numbered citations")
    .argument("<question>")
    .option(...INDEX_OPTION)
    .option(...JSON_OPTION)
    .option(...RERANKER_OPTION)
    .option(...READER_OPTION)
    .action(async (question: string, flags: AskFlags) => (await import("./commands/ask.js")).runAsk(question, flags));
  pullquote
    .command("serve")
    .description("serve page and API over an index that exists")
    .option(...INDEX_OPTION)
    .option(...HOST_OPTION)
    .option(...PORT_OPTION)
    .option(...RERANKER_OPTION)
    .option(...READER_OPTION)
    .action(async (flags: ServeFlags) => (await import("./commands/serve.js")).runServe(flags));
  pullquote
    .command("start")
    .description("bring the index up to date, then serve it")
    .option(...INDEX_OPTION)
    .option(...HOST_OPTION)
    .option(...PORT_OPTION)
    .option(...RERANKER_OPTION)
    .option(...READER_OPTION)
    .action(async (flags: ServeFlags) => (await import("./commands/start.js")).runStart(flags));
  pullquote
    .command("eval")
    .description("answer every question of a file and print the measures")
    .argument("<file.jsonl>")
    .option(...INDEX_OPTION)
    .option(...JSON_OPTION)
    .option("--half <name>", "only the half of the questions named fit or report")
    .option(...RERANKER_OPTION)
    .option(...READER_OPTION)
    .action(async (file: string, flags: EvalFlags) => (await import("./commands/eval.js")).runEval(file, flags));
  pullquote
    .command("verify")
    .description("check whether the quotations of an exported conversation still stand")
    .argument("<file.json>", "a conversation exported as JSON on the page")
    .option(...INDEX_OPTION)
    .option(...JSON_OPTION)
    .action(async (file: string, flags: VerifyFlags) => (await import("./commands/verify.js")).runVerify(file, flags));
  modelCommands(pullquote.command("models").description("models of your own: larger ones, for who has them"));
  return pullquote;
}

function modelCommands(models: Command): void {
  const INTO_OPTION = ["--into <folder>", "where models are kept (PULLQUOTE_MODELS)"] as const;
  models
    .command("add")
    .description("fetch a known model over the network, or copy a folder with one")
    .argument("<name|folder>", 'a name of "pullquote models list", or a folder that transformers.js could load')
    .option(...INTO_OPTION)
    .option("--from <url>", "fetch from another host laid out alike (PULLQUOTE_MODEL_HOST)")
    .option("--as <role>", "what the folder's model is: embedder, reranker or reader")
    .option("--yes", "do not ask before fetching")
    .action(async (name: string, flags: AddFlags) => (await import("./commands/models.js")).runModelsAdd(name, flags));
  models
    .command("list")
    .description("what is known, what was added and what is in use")
    .option(...INTO_OPTION)
    .option(...INDEX_OPTION)
    .option(...JSON_OPTION)
    .action(async (flags: ListFlags) => (await import("./commands/models.js")).runModelsList(flags));
  models
    .command("remove")
    .description("delete a model that was added")
    .argument("<name>")
    .option(...INTO_OPTION)
    .action(async (name: string, flags: { readonly into?: string }) =>
      (await import("./commands/models.js")).runModelsRemove(name, flags),
    );
}

/** Exit status: 0 done, 1 failed, 2 wrong usage. */
function exitStatus(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  process.stderr.write(`pullquote: ${printable(describe(error))}\n`);
  if (error instanceof CommanderError) return 2;
  return error instanceof PullquoteError && error.code === "usage" ? 2 : 1;
}

function describe(error: unknown): string {
  if (!(error instanceof CommanderError)) return error instanceof Error ? error.message : String(error);
  const what = error.code === "commander.help" ? "it names none" : error.message.replace(/^error: |\.$/g, "");
  return `Cannot understand the command: ${what}. Run "pullquote --help" to see what there is.`;
}

// Whoever reads the output may stop before its end, as in "pullquote ask … | head -1"; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : exitStatus(error));
});
process.stderr.on("error", () => undefined);

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = exitStatus(error);
}
