// The command line as people have it: dist/cli.js in a process of its own.
import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { onTestFinished } from "vitest";
import { PACKAGE_ROOT } from "../../src/core/config.js";

export const CLI = join(PACKAGE_ROOT, "dist", "cli.js");

/** How a command ended and what it wrote. */
export interface Outcome {
  /** Exit status, or null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Variables besides those that every process needs; none of Pullquote's own are inherited. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A server that runs, with its address. */
export interface Serving {
  readonly url: string;
  readonly process: ChildProcess;
  /** Tells it to stop and gives how it ended. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<Outcome>;
}

/** @throws Error unless every file of src/ has been compiled since it was last changed. */
export function requireBuild(): void {
  for (const entry of readdirSync(join(PACKAGE_ROOT, "src"), { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".ts") || entry.name.endsWith(".d.ts")) continue;
    const source = join(entry.parentPath, entry.name);
    const built = join(PACKAGE_ROOT, "dist", relative(join(PACKAGE_ROOT, "src"), source).replace(/ts$/, "js"));
    const state = !existsSync(built)
      ? "missing"
      : statSync(built).mtimeMs < statSync(source).mtimeMs
        ? "old"
        : "current";
    if (state === "current") continue;
    const fault = state === "missing" ? "has not been compiled" : "has changed since it was compiled";
    throw new Error(`Cannot test the command line: "${source}" ${fault}. Run "npm run build" first.`);
  }
}

/** The environment of a process that shall not know of this one's settings. */
export function environment(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = ["PATH", "HOME", "TMPDIR", "SystemRoot", "LD_LIBRARY_PATH"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...env };
}

let checked = false;

function start(args: readonly string[], { env, cwd }: RunOptions): { child: ChildProcess; ended: Promise<Outcome> } {
  if (!checked) requireBuild();
  checked = true;
  const child = spawn(process.execPath, [CLI, ...args], {
    env: environment(env),
    cwd: cwd ?? tmpdir(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  const ended = once(child, "close").then(([status]) => ({ status: status as number | null, stdout, stderr }));
  return { child, ended };
}

/** Runs `pullquote` with these arguments to its end. */
export function pullquote(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return start(args, options).ended;
}

/** Runs `pullquote serve` or `start` until it prints its address; it is ended with the test at the latest. */
export async function serving(args: readonly string[], options: RunOptions = {}): Promise<Serving> {
  const { child, ended } = start(args, options);
  const stop = (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    return ended;
  };
  onTestFinished(async () => {
    await stop("SIGKILL");
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout?.on("data", (chunk: string) => {
      printed += chunk;
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    void ended.then(({ status, stderr }) => reject(new Error(`The server ended with status ${status}: ${stderr}`)));
  });
  return { url, process: child, stop };
}

/** A new folder for the files of one test file; whoever asks for it removes it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "pullquote-commands-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A hash of names and contents of all that lies in a folder: equal when nothing in it has changed. */
export function fingerprint(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}
