/** Hosts that stand for every interface of the machine. */
export const WILDCARD_HOSTS: readonly string[] = ["0.0.0.0", "::"];

/** A host as it stands in a URL: IPv6 addresses in brackets. */
export function hostInUrl(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

/** Address to open in a browser on this machine, without a slash at the end, for a server bound to a host and port. */
export function browserUrl(host: string, port: number): string {
  return `http://${WILDCARD_HOSTS.includes(host) ? "localhost" : hostInUrl(host)}:${port}`;
}
