import type { Citation } from "../../../src/core/ask.js";
import type { Span } from "../../../src/core/span.js";

/** What lies open beside the conversation; the part of the address after `#` says it. */
export type Place =
  | { readonly name: "conversation" }
  | { readonly name: "collection" }
  | { readonly name: "conversations" }
  | { readonly name: "article"; readonly id: string; readonly span: Span | null };

const COLLECTION = "#/documents";
const CONVERSATIONS = "#/conversations";

/** The place that an address names; the conversation alone when it names none. */
export function parsePlace(hash: string): Place {
  if (hash === COLLECTION || hash === `${COLLECTION}/`) return { name: "collection" };
  if (hash === CONVERSATIONS) return { name: "conversations" };
  if (!hash.startsWith(`${COLLECTION}/`)) return { name: "conversation" };
  const [path = "", query = ""] = hash.slice(COLLECTION.length + 1).split(/\?(.*)/s);
  try {
    return { name: "article", id: decodeURIComponent(path), span: parseSpan(new URLSearchParams(query)) };
  } catch {
    return { name: "conversation" };
  }
}

/** The address of a place: `#/documents/ID?start=…&end=…`, the id percent-encoded. */
export function hrefOf(place: Place): string {
  switch (place.name) {
    case "conversation":
      return "#";
    case "collection":
      return COLLECTION;
    case "conversations":
      return CONVERSATIONS;
    case "article": {
      const { id, span } = place;
      const query = span ? `?start=${span.start}&end=${span.end}` : "";
      return `${COLLECTION}/${encodeURIComponent(id)}${query}`;
    }
  }
}

/** Where a quotation stands in its article. */
export function placeOf({ document, start, end }: Pick<Citation, "document" | "start" | "end">): Place {
  return { name: "article", id: document.id, span: { start, end } };
}

function parseSpan(query: URLSearchParams): Span | null {
  const [start, end] = ["start", "end"].map((name) => query.get(name) ?? "");
  if (!isOffset(start) || !isOffset(end) || Number(start) >= Number(end)) return null;
  return { start: Number(start), end: Number(end) };
}

function isOffset(value: string | undefined): value is string {
  return /^\d{1,10}$/.test(value ?? "");
}
