import type { IncomingMessage } from "node:http";
import { networkInterfaces } from "node:os";
import { PullquoteError } from "../core/errors.js";
import { browserUrl, hostInUrl, WILDCARD_HOSTS } from "./host.js";
import { quoted } from "./quoted.js";

/** Where a server listens, and by what further names it may be called. */
export interface GuardedAddress {
  /** Host the server was told to bind. */
  readonly host: string;
  /** Port it is bound to. */
  readonly port: number;
  /** Further host names, without port, that may stand in `Host` and `Origin`. */
  readonly allowedHosts?: readonly string[] | undefined;
}

const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Makes the check that every request passes before anything else looks at it. It keeps other sites out: those that
 * name themselves in `Origin`, and those that point a name of theirs at this machine (DNS rebinding), which is why
 * `Host` and `Origin` are compared with the bound address and never with each other.
 *
 * The check returns undefined for a welcome request, else a PullquoteError `forbidden-origin` or `invalid-request`.
 */
export function createGuard(
  address: GuardedAddress,
): (request: Pick<IncomingMessage, "headersDistinct" | "url">) => PullquoteError | undefined {
  const { port } = address;
  const hosts = allowedHosts(address);
  const authorities = new Set(hosts.flatMap((host) => [host, `${host}:${port}`]));
  const origins = new Set(
    hosts.flatMap((host) => [`http://${host}:${port}`, ...(port === 80 ? [`http://${host}`] : [])]),
  );
  const wayOut = `Open ${browserUrl(address.host, port)} instead.`;

  return ({ headersDistinct, url = "" }) => {
    const hostHeaders = headersDistinct.host ?? [];
    if (hostHeaders.length !== 1) {
      return new PullquoteError("invalid-request", "Cannot serve the request: it needs exactly one Host header.");
    }
    const host = hostHeaders[0];
    if (!authorities.has(host.toLowerCase())) {
      return new PullquoteError(
        "forbidden-origin",
        `Cannot serve a request for host ${quoted(host)}: it is not this server's. ${wayOut}`,
      );
    }
    const foreign = (headersDistinct.origin ?? []).find((origin) => !origins.has(origin.toLowerCase()));
    if (foreign !== undefined) {
      return new PullquoteError(
        "forbidden-origin",
        `Cannot serve a request from origin ${quoted(foreign)}: only this server's own page may ask. ${wayOut}`,
      );
    }
    const site = headersDistinct["sec-fetch-site"]?.join() ?? "none";
    if (site !== "none" && site !== "same-origin") {
      return new PullquoteError(
        "forbidden-origin",
        `Cannot serve a ${quoted(site)} request: only this server's own page may ask. ${wayOut}`,
      );
    }
    if (!isPlainTarget(url)) {
      return new PullquoteError(
        "invalid-request",
        `Cannot serve ${quoted(url)}: it is no percent-encoded path. Encode ids as encodeURIComponent does.`,
      );
    }
    return undefined;
  };
}

function allowedHosts({ host, allowedHosts = [] }: GuardedAddress): string[] {
  // An address, unlike a name, cannot be pointed elsewhere, so a server on all interfaces may be called by each.
  const own = WILDCARD_HOSTS.includes(host)
    ? Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address))
    : [];
  return [...LOOPBACK_HOSTS, ...[host, ...own, ...allowedHosts].map(hostInUrl)].map((name) => name.toLowerCase());
}

/** Whether a request target is a path whose percent-encoding can be decoded (not `*`, not a whole URL). */
function isPlainTarget(target: string): boolean {
  if (!target.startsWith("/") || target.includes("\\")) return false;
  try {
    decodeURIComponent(target);
    return true;
  } catch {
    return false;
  }
}
