import { describe, expect, it } from "vitest";
import { DocumentCache } from "../../src/store/document-cache.js";
import { articleOf } from "./fixtures.js";

const [a, b, c] = ["a", "b", "c"].map((id) => articleOf(id, ["0123456789"])) as [Doc, Doc, Doc];
type Doc = ReturnType<typeof articleOf>;

describe("the document cache", () => {
  it("drops the document that was not used for longest when the text grows over the limit", () => {
    const cache = new DocumentCache(20);
    cache.put(a);
    cache.put(b);
    expect(cache.get("a")).toBe(a);
    cache.put(c);
    expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([a, undefined, c]);
  });

  it("counts a document once, however often it is put", () => {
    const cache = new DocumentCache(20);
    for (let i = 0; i < 5; i++) cache.put(a);
    cache.put(b);
    expect([cache.get("a"), cache.get("b")]).toEqual([a, b]);
  });

  it("keeps one document that is over the limit by itself", () => {
    const cache = new DocumentCache(5);
    cache.put(a);
    cache.put(b);
    expect([cache.get("a"), cache.get("b")]).toEqual([undefined, b]);
  });
});
