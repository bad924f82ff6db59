#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { PullquoteError } from "./core/errors.js";
import { VERSION } from "./core/version.js";
import { runAsk, type AskFlags } from "./commands/ask.js";
import { runEval, type EvalFlags } from "./commands/eval.js";
import { runIndex, type IndexFlags } from "./commands/index.js";
import { runServe, type ServeFlags } from "./commands/serve.js";
import { runStart } from "./commands/start.js";

const INDEX_OPTION = ["--index <uri>", "LanceDB URI of the index: a folder, or s3://… (PULLQUOTE_INDEX)"] as const;
const JSON_OPTION = ["--json", "print JSON"] as const;
const HOST_OPTION = ["--host <host>", "address to listen on, 127.0.0.1 if none is given (HOST)"] as const;
const PORT_OPTION = ["--port <number>", "port to listen on, 4321 if none is given (PORT)"] as const;

/** The command line: which commands there are and what each takes. */
function program(): Command {
  const pullquote = new Command("pullquote")
    .description("Answers questions from a folder of articles, in the articles' own words.")
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('Run "pullquote --help" to see what there is.');
  pullquote
    .command("index")
    .description("bring the index up to date with files and folders")
    .argument("[path...]", "files and folders; the articles that come with Pullquote if none is given")
    .option(...INDEX_OPTION)
    .option("--model <folder>", "folder of an embedding model (PULLQUOTE_MODEL)")
    .option("--rebuild", "build the index anew")
    .action((paths: string[], flags: IndexFlags) => runIndex(paths, flags));
  pullquote
    .command("ask")
    .description("answer one question, with numbered citations")
    .argument("<question>")
    .option(...INDEX_OPTION)
    .option(...JSON_OPTION)
    .action((question: string, flags: AskFlags) => runAsk(question, flags));
  pullquote
    .command("serve")
    .description("serve page and API over an index that exists")
    .option(...INDEX_OPTION)
    .option(...HOST_OPTION)
    .option(...PORT_OPTION)
    .action((flags: ServeFlags) => runServe(flags));
  pullquote
    .command("start")
    .description("bring the index up to date, then serve it")
    .option(...INDEX_OPTION)
    .option(...HOST_OPTION)
    .option(...PORT_OPTION)
    .action((flags: ServeFlags) => runStart(flags));
  pullquote
    .command("eval")
    .description("answer every question of a file and print the measures")
    .argument("<file.jsonl>")
    .option(...INDEX_OPTION)
    .option(...JSON_OPTION)
    .option("--half <name>", "only the half of the questions named fit or report")
    .action((file: string, flags: EvalFlags) => runEval(file, flags));
  return pullquote;
}

/** Exit status: 0 done, 1 failed, 2 wrong usage. */
function exitStatus(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const line = error instanceof Error ? error.message : String(error);
  process.stderr.write(`pullquote: ${line.replace(/\s+/g, " ")}\n`);
  return error instanceof PullquoteError && error.code === "usage" ? 2 : 1;
}

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = exitStatus(error);
}
