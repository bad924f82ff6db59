import { describe, expect, it } from "vitest";
import { formatSummary, type IndexSummary } from "../../src/indexing/index-summary.js";

function line(summary: Partial<IndexSummary>): string {
  return formatSummary({
    documents: 5,
    passages: 61,
    added: 0,
    changed: 0,
    removed: 0,
    unchanged: 0,
    rebuilt: false,
    milliseconds: 832,
    ...summary,
  });
}

describe("the summary of an indexing run", () => {
  it("counts what became of the documents", () => {
    expect(line({ added: 3, changed: 1, removed: 2, unchanged: 1 })).toBe(
      "Indexed 5 documents (61 passages): 3 added, 1 changed, 2 removed, 1 unchanged, in 0.8 s.",
    );
  });

  it("says when nothing changed", () => {
    expect(line({ unchanged: 5 })).toBe("Nothing changed: 5 documents (61 passages) are up to date.");
    expect(line({ documents: 1, passages: 1, unchanged: 1 })).toBe(
      "Nothing changed: 1 document (1 passage) is up to date.",
    );
  });

  it("says why an index was built anew", () => {
    expect(line({ rebuilt: true, reason: "it was made with another model", added: 5 })).toBe(
      "Built the index anew, for it was made with another model: 5 documents (61 passages), in 0.8 s.",
    );
    expect(line({ rebuilt: true, added: 5 })).toBe("Built the index anew: 5 documents (61 passages), in 0.8 s.");
  });
});
