/**
 * Loaded into a process before anything else (`node --import`): writes every attempt to reach another machine, through
 * whatever part of Node, to the file that NETWORK_GUARD_LOG names, one JSON object a line, and refuses it. Native code
 * that opens sockets by itself is out of its reach.
 */
import { appendFileSync } from "node:fs";
import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const log = process.env["NETWORK_GUARD_LOG"];
if (log === undefined) throw new Error("Cannot guard the network: NETWORK_GUARD_LOG names no file.");

type Call = (this: unknown, ...args: unknown[]) => unknown;

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1|::ffff:127(?:\.\d+){3}|0\.0\.0\.0|::)$/i;

function note(event: Readonly<Record<string, unknown>>): void {
  appendFileSync(log!, `${JSON.stringify({ ...event, pid: process.pid })}\n`);
}

function refuse(action: string, target: string): never {
  note({ action, target });
  throw Object.assign(new Error(`Refused to ${action} ${target}`), { code: "EREFUSED_BY_GUARD" });
}

/** Puts a check before a function of a module. */
function guard(owner: object, name: string, check: (args: readonly unknown[]) => void): void {
  const functions = owner as Record<string, Call>;
  const original = functions[name];
  if (typeof original !== "function") return;
  functions[name] = function (...args) {
    check(args);
    return original.apply(this, args);
  };
}

const isLocal = (host: unknown) => typeof host !== "string" || host === "" || LOOPBACK.test(host);

guard(net.Socket.prototype, "connect", (args) => {
  // Node hands its own calls on as a list of options and callback.
  const [first, second] = (Array.isArray(args[0]) ? args[0] : args) as unknown[];
  const options = typeof first === "object" ? (first as Record<string, unknown> | null) : null;
  if (typeof options?.["path"] === "string" || typeof first === "string") return;
  const host = options === null ? second : options["host"];
  if (!isLocal(host)) refuse("connect to", String(host));
});
for (const [name, position] of [
  ["send", -1],
  ["connect", 1],
] as const) {
  guard(dgram.Socket.prototype, name, (args) => {
    const strings = args.filter((arg) => typeof arg === "string");
    const host = position === -1 ? strings.at(-1) : args[position];
    if (!isLocal(host)) refuse("send to", String(host));
  });
}
for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(owner)) {
    if (!/^(?:lookup|resolve|reverse)/.test(name)) continue;
    guard(owner, name, ([host]) => {
      if (!isLocal(host)) refuse("look up", String(host));
    });
  }
}
syncBuiltinESMExports();
note({ action: "guard", target: process.argv.slice(1).join(" ") });
