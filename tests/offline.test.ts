import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../src/core/config.js";
import type { AskResponse } from "../src/core/ask.js";
import { CLI, environment, requireBuild, temporaryFolder } from "./support/command-line.js";
import type { Journey } from "./support/offline-journey.js";

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => join(folder.path, name);

/** A script of tests/support/ as a program that Node runs by itself. */
function compiled(name: string): string {
  const source = readFileSync(join(PACKAGE_ROOT, "tests", "support", `${name}.ts`), "utf8");
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
  });
  writeFileSync(at(`${name}.mjs`), outputText);
  return at(`${name}.mjs`);
}

interface Attempt {
  readonly action: string;
  readonly target: string;
}

/** Runs Node with its ways out watched, and gives what it printed and what was noted. */
function watched(args: readonly string[], name: string): { readonly stdout: string; readonly events: Attempt[] } {
  const log = at(`${name}.log`);
  const guard = pathToFileURL(compiled("network-guard")).href;
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: environment({ NODE_OPTIONS: `--import=${guard}`, NETWORK_GUARD_LOG: log }),
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining("Refused") as string });
  const events = readFileSync(log, "utf8").trimEnd().split("\n");
  return { stdout, events: events.map((line) => JSON.parse(line) as Attempt) };
}

/** Raises loopback by whatever tool there is; perl is part of every Debian, however bare. */
const RAISE_LOOPBACK = `
  PATH="$PATH:/usr/sbin:/sbin"
  ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null || busybox ip link set lo up 2>/dev/null ||
  perl -e 'my $lo = pack("a16 s x22", "lo", 0x41); socket(S, 2, 2, 0) && ioctl(S, 0x8914, $lo) or exit 1' 2>/dev/null ||
  python3 -c 'import fcntl, socket, struct
fcntl.ioctl(socket.socket(), 0x8914, struct.pack("16sh22x", b"lo", 0x41))' 2>/dev/null`;

/** The command that runs another inside a new network namespace, or undefined where none can be made. */
function findNamespace(): readonly string[] | undefined {
  const ways = [
    ["unshare", "--net"],
    ["unshare", "--map-root-user", "--net"],
  ];
  return ways.find(
    ([command = "", ...flags]) => spawnSync(command, [...flags, "sh", "-c", RAISE_LOOPBACK]).status === 0,
  );
}

function insideNamespace([command = "", ...flags]: readonly string[], args: readonly string[]): string {
  const script = `${RAISE_LOOPBACK}; exec "$0" "$@"`;
  const { stdout, stderr, status } = spawnSync(command, [...flags, "sh", "-c", script, process.execPath, ...args], {
    encoding: "utf8",
    env: environment(),
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

function expectAnswers({ index, ask, served }: Journey): void {
  expect(index).toEqual([0, expect.stringMatching(/^Indexed 5 documents /)]);
  expect(ask[0]).toBe(0);
  expect((JSON.parse(ask[1]) as AskResponse).answer?.text).toBe("1,600");
  expect(served).toEqual({ page: 200, answer: "1,600", status: 0 });
}

let journeyWatched: ReturnType<typeof watched> | undefined;
function travelWatched(): ReturnType<typeof watched> {
  requireBuild();
  journeyWatched ??= watched([compiled("offline-journey"), CLI, at("watched-index")], "journey");
  return journeyWatched;
}

function expectNoWayOutTaken(): void {
  const { stdout, events } = travelWatched();
  const journey = JSON.parse(stdout) as Journey;
  expectAnswers(journey);
  expect(journey.outside).toBe("EREFUSED_BY_GUARD");
  const guarded = events.filter(({ action }) => action === "guard").map(({ target }) => target);
  for (const command of ["index", "ask", "serve"]) {
    expect(guarded.filter((target) => target.includes(`cli.js ${command}`))).toHaveLength(1);
  }
  // The journey's own attempt, and no other.
  expect(events.filter(({ action }) => action !== "guard")).toMatchObject([
    { action: "connect to", target: "192.0.2.1" },
  ]);
}

const namespace = findNamespace();

describe("index, ask and serve", () => {
  it("take none of Node's ways to another machine, all of which are watched", expectNoWayOutTaken);

  if (namespace !== undefined) {
    it(`work inside a network namespace with loopback alone (${namespace.join(" ")})`, () => {
      requireBuild();
      const journey = JSON.parse(
        insideNamespace(namespace, [compiled("offline-journey"), CLI, at("namespace-index")]),
      ) as Journey;
      expect(journey.interfaces).toEqual(["lo"]);
      expect(journey.outside).toBe("ENETUNREACH");
      expectAnswers(journey);
    });
  } else {
    it("are only watched, for no network namespace can be made on this machine", expectNoWayOutTaken);
  }
});

describe("watching Node's ways out", () => {
  it("notes and refuses every attempt to reach another machine, and lets loopback through", () => {
    const program = `
      import dgram from "node:dgram";
      import { lookup } from "node:dns";
      import { Resolver, lookup as lookupAsync } from "node:dns/promises";
      import { get } from "node:https";
      import { connect, createServer } from "node:net";
      const attempts = [
        () => fetch("http://192.0.2.1/"),
        () => get("https://192.0.2.2/").on("error", () => {}),
        () => connect(80, "192.0.2.3"),
        () => connect({ port: 80, host: "2001:db8::1" }),
        () => lookup("one.example", () => {}),
        () => lookupAsync("two.example"),
        () => new Resolver().resolve4("three.example"),
        () => dgram.createSocket("udp4").send("x", 53, "192.0.2.4"),
      ];
      for (const attempt of attempts) {
        try { await attempt(); } catch {}
      }
      const server = createServer((socket) => socket.end("hello")).listen(0, "127.0.0.1", () => {
        connect(server.address().port, "localhost").on("data", (data) => {
          process.stdout.write(data);
          process.exit();
        });
      });`;
    writeFileSync(at("attempts.mjs"), program);
    const { stdout, events } = watched([at("attempts.mjs")], "attempts");
    expect(stdout).toBe("hello");
    expect(events.map(({ target }) => target).slice(1)).toEqual([
      "192.0.2.1",
      "192.0.2.2",
      "192.0.2.3",
      "2001:db8::1",
      "one.example",
      "two.example",
      "three.example",
      "192.0.2.4",
    ]);
  });
});
