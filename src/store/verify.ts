import type { Manifest } from "../core/index-store.js";
import { damaged } from "./failures.js";
import { readStrings } from "./read-columns.js";
import { indexedRows } from "./search-indices.js";
import type { Tables } from "./snapshot.js";

/**
 * Counts what was written before it becomes current.
 * @throws PullquoteError `index-damaged` when documents, passages, indexed rows and manifest disagree.
 */
export async function verify(uri: string, tables: Tables, manifest: Manifest): Promise<void> {
  const [documents, passages, indexed] = await Promise.all([
    tables.documents.query().select(["id", "sha256"]).toArrow(),
    tables.passages.countRows(),
    indexedRows(tables.passages),
  ]);
  const problems: string[] = [];
  const expected = Object.keys(manifest.documents).length;
  if (documents.numRows !== expected) {
    problems.push(`it holds ${documents.numRows} documents where ${expected} were indexed`);
  }
  for (const batch of documents.batches) {
    const hashes = readStrings(batch, "sha256");
    readStrings(batch, "id").forEach((id, i) => {
      if (id === null || manifest.documents[id] !== hashes[i]) {
        problems.push(`the text of "${id ?? ""}" is another than was indexed`);
      }
    });
  }
  if (passages !== manifest.passages) {
    problems.push(`it holds ${passages} passages where ${manifest.passages} were indexed`);
  }
  if (indexed.fullText !== passages) {
    problems.push(`full-text search covers ${indexed.fullText} of ${passages} passages`);
  }
  if (indexed.vector !== null && indexed.vector !== passages) {
    problems.push(`vector search covers ${indexed.vector} of ${passages} passages`);
  }
  if (problems.length === 0) return;
  const list = problems.slice(0, 3).join("; ");
  throw damaged(`Cannot finish the index "${uri}": ${list}. The index before stays. Run "pullquote index --rebuild".`);
}
