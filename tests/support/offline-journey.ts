/**
 * A program of its own, to be run where nothing but this machine can be reached: `node offline-journey CLI INDEX`
 * indexes, asks and serves, tries to reach another machine, and prints what came of it as JSON.
 */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";

export interface Journey {
  /** Names of the network's interfaces that are up. */
  readonly interfaces: readonly string[];
  /** Exit status and output of each command. */
  readonly index: readonly [number, string];
  readonly ask: readonly [number, string];
  readonly served: { readonly page: number; readonly answer: string | undefined; readonly status: number | null };
  /** What came of trying to reach another machine: the error's code, or "connected". */
  readonly outside: string;
}

/** An address set aside for examples (RFC 5737): nobody is there. */
const ELSEWHERE = "192.0.2.1";
const QUESTION = "How many Syrians were invited to Sochi?";

const [cli = "", index = ""] = process.argv.slice(2);

function run(...args: readonly string[]): Promise<readonly [number, string]> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args, "--index", index], (error, stdout, stderr) => {
      const status = error === null ? 0 : Number(error.code ?? -1);
      resolve([status, status === 0 ? stdout : stderr]);
    });
  });
}

async function serve(): Promise<Journey["served"]> {
  const server = spawn(process.execPath, [cli, "serve", "--port", "0", "--index", index], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit") as Promise<[number | null]>;
  const [printed] = (await Promise.race([once(server.stdout, "data"), ended])) as [unknown];
  const url = /http:\/\/\S+/.exec(String(printed))?.[0];
  if (url === undefined) return { page: 0, answer: undefined, status: (await ended)[0] };
  const page = await fetch(url);
  const response = await fetch(`${url}/api/ask`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question: QUESTION }),
  });
  const { answer } = (await response.json()) as { answer: { text: string } | null };
  server.kill("SIGTERM");
  const [status] = await ended;
  return { page: page.status, answer: answer?.text, status };
}

function reachOut(): Promise<string> {
  return new Promise((resolve) => {
    try {
      const socket = connect(80, ELSEWHERE, () => resolve("connected"));
      socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    } catch (error) {
      resolve((error as NodeJS.ErrnoException).code ?? String(error));
    }
  });
}

const journey: Journey = {
  interfaces: Object.keys(networkInterfaces()),
  index: await run("index"),
  ask: await run("ask", QUESTION, "--json"),
  served: await serve(),
  outside: await reachOut(),
};
process.stdout.write(JSON.stringify(journey));
process.exit();
