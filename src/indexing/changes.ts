/** Document ids by what has become of them since the index was last brought up to date. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Compares the documents indexed with those found, each a map of document id to SHA-256 of the text. */
export function compareDocuments(indexed: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Changes {
  const ids = [...found.keys()];
  return {
    added: ids.filter((id) => !indexed.has(id)),
    changed: ids.filter((id) => indexed.has(id) && indexed.get(id) !== found.get(id)),
    removed: [...indexed.keys()].filter((id) => !found.has(id)),
    unchanged: ids.filter((id) => indexed.get(id) === found.get(id)),
  };
}
