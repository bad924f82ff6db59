/** Most characters of a client's own text that a message repeats. */
const MAX_LENGTH = 120;

/** A client's text in quotes for a message: on one line, cut when long. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH)}…` : value);
}
