import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Document, DocumentInfo } from "../../src/core/document.js";
import type { IndexReader, IndexStore, IndexWriter } from "../../src/core/index-store.js";
import type { PassageHit } from "../../src/core/passage.js";
import { addAll, articleOf, axis, DIMENSION, manifestOf, passagesOf, statisticsOf, writeIndex } from "./fixtures.js";

const WHALES = articleOf("sea/whales.txt", ["Whales were seen off Ísafjörður.", "The ocean was calm."]);
const TRAINS = articleOf("trains.txt", ["Trains ran late on Monday.", "Nobody knew why.", "A whale was not to blame."]);
const QUOTES = articleOf("it's “odd”\\.txt", ["She said “no\u00a0comment”.", "A strike was called."]);
const ALL = [WHALES, TRAINS, QUOTES];

/** What every index store does, whatever it keeps its index in. `makeStore` gives a place of its own each time. */
export function indexStoreContract(name: string, makeStore: () => IndexStore): void {
  describe(`${name} as an index store`, () => {
    /** An index of ALL for the tests that only read. */
    let all: IndexReader;
    beforeAll(async () => {
      all = await opened(makeStore(), ALL);
    });
    afterAll(() => all.close());

    describe("an index that is not there", () => {
      it("cannot be opened, and says to index first", async () => {
        const opening = makeStore().open();
        await expect(opening).rejects.toMatchObject({ code: "index-missing" });
        await expect(opening).rejects.toThrow(
          /^Cannot open the index ".+": there is none\. Run "pullquote index" first\.$/,
        );
      });

      it("is said to be unfinished while it is being built for the first time, and missing when that was given up", async () => {
        const store = makeStore();
        const writer = await store.write({ fresh: false, dimension: DIMENSION });
        await expect(store.open()).rejects.toMatchObject({ code: "index-unfinished" });
        await writer.abort();
        await expect(store.open()).rejects.toMatchObject({ code: "index-missing" });
      });

      it("has no manifest", async () => {
        expect(await makeStore().manifest()).toBeNull();
      });

      it("gives a change nothing to carry on", async () => {
        const writer = await makeStore().write({ fresh: false, dimension: DIMENSION });
        expect(writer.previous).toBeNull();
        await writer.abort();
      });
    });

    describe("documents", () => {
      it("come back as they were written, in the order of their ids", async () => {
        expect(all.documents.map((d) => d.id)).toEqual([QUOTES.id, WHALES.id, TRAINS.id]);
        for (const document of ALL) expect(await all.document(document.id)).toEqual(document);
      });

      it("keep their metadata, and null where the article says nothing", async () => {
        const known = { ...WHALES, publisher: "The Gazette", author: "A. Writer", published: "2016-02-11" };
        const reader = await opened(makeStore(), [known, TRAINS]);
        expect(reader.documents[0]).toEqual(infoOf(known));
        expect(reader.documents[1]).toMatchObject({ publisher: null, author: null, published: null });
        reader.close();
      });

      it("keep every kind of sentence and its paragraph", async () => {
        const text = "Head\nSum\n\nPart\nBody\nShare";
        const spans = [
          [0, 4],
          [5, 8],
          [10, 14],
          [15, 19],
          [20, 25],
        ] as const;
        const kinds = ["headline", "summary", "heading", "body", "boilerplate"] as const;
        const sentences = spans.map(([start, end], i) => ({ start, end, kind: kinds[i], paragraph: i > 1 ? 1 : 0 }));
        const document = { ...articleOf("kinds.txt", [text]), sentences };
        const reader = await opened(makeStore(), [document]);
        expect((await reader.document("kinds.txt"))?.sentences).toEqual(sentences);
        reader.close();
      });

      it("keep text of any characters to the code unit", async () => {
        const document = articleOf("odd.txt", [
          "\uFEFF‘a’\u00a0\u2028b\u0000\\n\t😀 e\u0301 \r",
          "''; DROP TABLE x; --",
        ]);
        const reader = await opened(makeStore(), [document]);
        expect((await reader.document("odd.txt"))?.text).toBe(document.text);
        reader.close();
      });

      it("may be none at all", async () => {
        const reader = await opened(makeStore(), []);
        expect(reader.documents).toEqual([]);
        expect(await reader.searchDense(unit(0), 5)).toEqual([]);
        expect(await reader.searchLexical("whale", 5)).toEqual([]);
        reader.close();
      });

      it("may have no passage, as when all of an article is boilerplate", async () => {
        const store = makeStore();
        const writer = await store.write({ fresh: true, dimension: DIMENSION });
        await writer.add([WHALES], []);
        await writer.commit(manifestOf([WHALES], 0), statisticsOf());
        const reader = await store.open();
        expect(await reader.document(WHALES.id)).toEqual(WHALES);
        expect(await reader.searchLexical("whales", 5)).toEqual([]);
        reader.close();
      });

      it("are undefined for an id that the index does not have", async () => {
        expect(await all.document("nobody.txt")).toBeUndefined();
        expect(await all.document("")).toBeUndefined();
      });
    });

    describe("the manifest and the statistics", () => {
      it("come back as they were committed", async () => {
        const store = makeStore();
        await writeIndex(store, ALL);
        const reader = await store.open();
        expect(reader.manifest).toEqual(manifestOf(ALL, 7));
        expect(await store.manifest()).toEqual(manifestOf(ALL, 7));
        expect(reader.statistics).toEqual(statisticsOf({ whale: 2, ocean: 1 }));
        reader.close();
      });

      it("know terms named like the properties every object has", async () => {
        const store = makeStore();
        const writer = await store.write({ fresh: true, dimension: DIMENSION });
        const frequencies = new Map([
          ["constructor", 2],
          ["__proto__", 1],
          ["café", 4],
        ]);
        await writer.commit(manifestOf([], 0), { sentences: 9, meanLength: 0, documentFrequency: frequencies });
        const reader = await store.open();
        expect(reader.statistics.documentFrequency).toEqual(frequencies);
        reader.close();
      });
    });

    describe("dense search", () => {
      it("scores the same direction 1, a right angle 0 and the opposite direction -1", async () => {
        const reader = await opened(
          makeStore(),
          [articleOf("a.txt", ["one", "two", "three"])],
          [
            [1, 0, 0, 0],
            [0, 1, 0, 0],
            [-1, 0, 0, 0],
          ],
        );
        const hits = await reader.searchDense(unit(0), 10);
        expect(hits.map((hit) => [hit.passage.firstSentence, hit.score])).toEqual([
          [0, 1],
          [1, 0],
          [2, -1],
        ]);
        reader.close();
      });

      it("scores what lies between with the cosine", async () => {
        const reader = await opened(makeStore(), [articleOf("a.txt", ["one"])], [[0.6, 0.8, 0, 0]]);
        expect((await reader.searchDense(unit(0), 1))[0]?.score).toBeCloseTo(0.6, 6);
        reader.close();
      });

      it("gives the whole passage with its offsets, offset 0 included", async () => {
        const reader = await opened(makeStore(), [WHALES]);
        const [hit] = await reader.searchDense(unit(0), 1);
        expect(hit?.passage).toEqual({
          id: passagesOf(WHALES)[0]?.id,
          documentId: WHALES.id,
          firstSentence: 0,
          lastSentence: 0,
          start: 0,
          end: "Whales were seen off Ísafjörður.".length,
        });
        expect(hit?.passage.start).toBe(0);
        reader.close();
      });

      it("gives no more than the limit, best first", async () => {
        const reader = await opened(
          makeStore(),
          [articleOf("a.txt", ["one", "two", "three"])],
          [
            [0, 1, 0, 0],
            [0.6, 0.8, 0, 0],
            [0.8, 0.6, 0, 0],
          ],
        );
        expect((await reader.searchDense(unit(0), 2)).map((h) => h.passage.firstSentence)).toEqual([2, 1]);
        expect(await reader.searchDense(unit(0), 0)).toEqual([]);
        reader.close();
      });

      it("orders equal scores by id", async () => {
        const same = Array.from({ length: 9 }, () => [1, 0, 0, 0]);
        const reader = await opened(makeStore(), [articleOf("a.txt", [..."abcdefghi"])], same);
        const ids = (await reader.searchDense(unit(0), 9)).map((hit) => hit.passage.id);
        expect(ids).toHaveLength(9);
        expect(ids).toEqual([...ids].sort());
        reader.close();
      });

      it("finds nothing near the zero vector, and never a score that is not a number", async () => {
        const reader = await opened(
          makeStore(),
          [articleOf("a.txt", ["one", "two"])],
          [
            [0, 0, 0, 0],
            [0, 1, 0, 0],
          ],
        );
        expect(await reader.searchDense(new Float32Array(DIMENSION), 5)).toEqual([]);
        const hits = await reader.searchDense(unit(1), 5);
        expect(hits[0]?.score).toBe(1);
        expect(hits.every((hit) => Number.isFinite(hit.score))).toBe(true);
        reader.close();
      });

      it("stays within the documents named, however far they are", async () => {
        const hits = await all.searchDense(unit(2), 1, [WHALES.id]);
        expect(hits.map((hit) => [hit.passage.documentId, hit.score])).toEqual([[WHALES.id, 0]]);
        const odd = await all.searchDense(unit(2), 10, [QUOTES.id, "nobody.txt"]);
        expect(odd.map((hit) => hit.passage.documentId)).toEqual([QUOTES.id, QUOTES.id]);
        expect(await all.searchDense(unit(2), 10, [])).toEqual([]);
      });
    });

    describe("both searches", () => {
      it("take thousands of documents to stay within", async () => {
        const ids = Array.from({ length: 5_000 }, (_, i) => `it's/article-${i}.txt`).concat(WHALES.id);
        expect(documentsOf(await all.searchDense(unit(0), 9, ids))).toEqual([WHALES.id]);
        expect(documentsOf(await all.searchLexical("whale", 9, ids))).toEqual([WHALES.id]);
      });

      it("answer many questions at once, each its own", async () => {
        const words = ["whales", "ocean", "trains", "strike", "comment", "blame"];
        const alone: PassageHit[][] = [];
        for (const word of words) alone.push(await all.searchLexical(word, 3));
        expect(await Promise.all(words.map((word) => all.searchLexical(word, 3)))).toEqual(alone);
        const near = await Promise.all([0, 1, 2].map((i) => all.searchDense(unit(i), 1, [TRAINS.id])));
        expect(near.map((hits) => hits[0]?.passage.firstSentence)).toEqual([0, 1, 2]);
      });
    });

    describe("lexical search", () => {
      it("finds words in any case, form and accent", async () => {
        for (const query of ["WHALE", "whales", "isafjordur"]) {
          const hits = await all.searchLexical(query, 5);
          expect(hits.map((hit) => hit.passage.id)).toContain(passagesOf(WHALES)[0].id);
        }
      });

      it("finds words next to non-breaking spaces and curly quotes", async () => {
        expect((await all.searchLexical("comment", 5)).map((h) => h.passage.documentId)).toEqual([QUOTES.id]);
      });

      it("puts the passage with more and rarer of the words first", async () => {
        const hits = await all.searchLexical("whale blame", 5);
        expect(hits.map((h) => h.passage.id)).toEqual([passagesOf(TRAINS)[2].id, passagesOf(WHALES)[0].id]);
        expect(hits[0].score).toBeGreaterThan(hits[1].score);
      });

      it("finds nothing for words that no passage has, and for no words", async () => {
        for (const query of ["submarine", "", "  ", "?!… “”", "\0"]) {
          expect(await all.searchLexical(query, 5)).toEqual([]);
        }
      });

      it("takes operators, quotes and column names for mere text", async () => {
        for (const query of [
          '"whales',
          "whales AND (",
          "+whales -ocean",
          "text:whales^2~",
          "whales'; --",
          "wha*les whales\\",
        ]) {
          expect((await all.searchLexical(query, 5)).length, query).toBeGreaterThan(0);
        }
      });

      it("stays within the documents named, however many others score higher", async () => {
        expect((await all.searchLexical("whale", 1)).map((hit) => hit.passage.documentId)).toEqual([WHALES.id]);
        const hits = await all.searchLexical("whale", 1, [TRAINS.id]);
        expect(hits.map((hit) => hit.passage.documentId)).toEqual([TRAINS.id]);
        expect(await all.searchLexical("strike", 5, [QUOTES.id])).toHaveLength(1);
        expect(await all.searchLexical("strike", 5, [WHALES.id])).toEqual([]);
        expect(await all.searchLexical("whale", 5, [])).toEqual([]);
      });
    });

    describe("an incremental change", () => {
      it("starts from the manifest as it stands", async () => {
        const store = makeStore();
        await writeIndex(store, ALL);
        const writer = await store.write({ fresh: false, dimension: DIMENSION });
        expect(writer.previous).toEqual(manifestOf(ALL, 7));
        await writer.abort();
      });

      it("adds documents beside those that are there, found by both searches", async () => {
        const store = makeStore();
        await writeIndex(store, [WHALES]);
        const writer = await store.write({ fresh: false, dimension: DIMENSION });
        const added = await addAll(writer, [TRAINS]);
        await writer.commit(manifestOf([WHALES, TRAINS], 2 + added), statisticsOf({ train: 1 }));
        const reader = await store.open();
        expect(reader.documents.map((d) => d.id)).toEqual([WHALES.id, TRAINS.id]);
        expect(documentsOf(await reader.searchLexical("whale", 9))).toEqual([WHALES.id, TRAINS.id]);
        expect(documentsOf(await reader.searchDense(unit(0), 9))).toEqual([WHALES.id, TRAINS.id]);
        expect(reader.statistics.documentFrequency).toEqual(new Map([["train", 1]]));
        reader.close();
      });

      it("lets removed documents vanish from both searches and tells how many passages went", async () => {
        const store = makeStore();
        await writeIndex(store, ALL);
        const writer = await store.write({ fresh: false, dimension: DIMENSION });
        expect(await writer.remove([TRAINS.id, QUOTES.id, "nobody.txt"])).toBe(5);
        await writer.commit(manifestOf([WHALES], 2), statisticsOf());
        const reader = await store.open();
        expect(documentsOf(await reader.searchLexical("whale strike", 9))).toEqual([WHALES.id]);
        expect(documentsOf(await reader.searchDense(unit(0), 9))).toEqual([WHALES.id]);
        expect(await reader.document(TRAINS.id)).toBeUndefined();
        reader.close();
      });

      it("replaces a changed document that is removed and added again", async () => {
        const store = makeStore();
        await writeIndex(store, ALL);
        const changed = articleOf(TRAINS.id, ["Buses ran late."]);
        const writer = await store.write({ fresh: false, dimension: DIMENSION });
        await writer.remove([TRAINS.id]);
        await addAll(writer, [changed]);
        await writer.commit(manifestOf([WHALES, changed, QUOTES], 5), statisticsOf());
        const reader = await store.open();
        expect(await reader.document(TRAINS.id)).toEqual(changed);
        expect(await reader.searchLexical("trains", 9)).toEqual([]);
        expect(documentsOf(await reader.searchLexical("buses", 9))).toEqual([TRAINS.id]);
        reader.close();
      });

      it("scores words as an index built at once does", async () => {
        const [stepwise, atOnce] = [makeStore(), makeStore()];
        await writeIndex(stepwise, [TRAINS, QUOTES]);
        const writer = await stepwise.write({ fresh: false, dimension: DIMENSION });
        await writer.remove([TRAINS.id]);
        await addAll(writer, [WHALES]);
        await writer.commit(manifestOf([QUOTES, WHALES], 4), statisticsOf());
        await writeIndex(atOnce, [WHALES, QUOTES]);
        const readers = [await stepwise.open(), await atOnce.open()] as const;
        const query = "a strike of whales in the ocean";
        expect(await readers[0].searchLexical(query, 9)).toEqual(await readers[1].searchLexical(query, 9));
        for (const reader of readers) reader.close();
      });

      it("may follow another, one after the other", async () => {
        const store = makeStore();
        for (const [i, documents] of [[WHALES], [WHALES, TRAINS], ALL].entries()) {
          const writer = await store.write({ fresh: false, dimension: DIMENSION });
          const passages = (writer.previous?.passages ?? 0) + (await addAll(writer, [documents[i]]));
          await writer.commit(manifestOf(documents, passages), statisticsOf());
        }
        const reader = await store.open();
        expect(reader.documents).toHaveLength(3);
        expect(await reader.searchDense(unit(0), 99)).toHaveLength(7);
        reader.close();
      });

      it("with another vector length cannot carry the old index on", async () => {
        const store = makeStore();
        await writeIndex(store, ALL);
        const writer = await store.write({ fresh: false, dimension: DIMENSION + 1 });
        expect(writer.previous).toBeNull();
        await writer.abort();
      });
    });

    describe("a change that is under way", () => {
      it("gives back every document of the state being written", async () => {
        const store = makeStore();
        await writeIndex(store, [WHALES, TRAINS]);
        const writer = await store.write({ fresh: false, dimension: DIMENSION });
        await writer.remove([TRAINS.id]);
        await addAll(writer, [QUOTES]);
        expect(await written(writer)).toEqual([WHALES, QUOTES]);
        await writer.abort();
      });

      it("is not seen before it is committed, nor after it is aborted", async () => {
        for (const fresh of [false, true]) {
          const store = makeStore();
          await writeIndex(store, [WHALES]);
          const writer = await store.write({ fresh, dimension: DIMENSION });
          await addAll(writer, [TRAINS]);
          expect(await idsOf(store)).toEqual([WHALES.id]);
          await writer.abort();
          expect(await idsOf(store)).toEqual([WHALES.id]);
        }
      });

      it("leaves the index readable when it dies, and the next change starts from there", async () => {
        for (const fresh of [false, true]) {
          const store = makeStore();
          await writeIndex(store, [WHALES]);
          const dead = await store.write({ fresh, dimension: DIMENSION });
          await dead.remove([WHALES.id]);
          await addAll(dead, [TRAINS]);
          await written(dead);
          expect(await idsOf(store)).toEqual([WHALES.id]);

          const next = await store.write({ fresh: false, dimension: DIMENSION });
          expect(next.previous).toEqual(manifestOf([WHALES], 2));
          await addAll(next, [QUOTES]);
          await next.commit(manifestOf([WHALES, QUOTES], 4), statisticsOf());
          const reader = await store.open();
          expect(reader.documents.map((d) => d.id)).toEqual([QUOTES.id, WHALES.id]);
          expect(await reader.searchLexical("trains", 9)).toEqual([]);
          expect(await reader.searchDense(unit(0), 9)).toHaveLength(4);
          reader.close();
        }
      });

      it("is refused when the counts disagree, and the index before stays", async () => {
        const wrong: [string, ReturnType<typeof manifestOf>][] = [
          ["passages", manifestOf([WHALES, TRAINS], 6)],
          ["documents", manifestOf([WHALES], 5)],
          ["texts", manifestOf([WHALES, { ...TRAINS, sha256: "f".repeat(64) }], 5)],
        ];
        for (const [what, manifest] of wrong) {
          const store = makeStore();
          await writeIndex(store, [WHALES]);
          const writer = await store.write({ fresh: false, dimension: DIMENSION });
          await addAll(writer, [TRAINS]);
          await expect(writer.commit(manifest, statisticsOf()), what).rejects.toMatchObject({ code: "index-damaged" });
          await writer.abort();
          expect(await idsOf(store), what).toEqual([WHALES.id]);
        }
      });

      it("refuses vectors of another length or without a value", async () => {
        const writer = await makeStore().write({ fresh: true, dimension: DIMENSION });
        for (const vector of [
          [1, 0, 0],
          [Number.NaN, 0, 0, 1],
        ]) {
          const adding = async (): Promise<void> => {
            await writer.add([WHALES], passagesOf(WHALES, [vector]));
            await written(writer);
          };
          await expect(adding()).rejects.toMatchObject({ code: "model-failed" });
        }
        await writer.abort();
      });

      it("loses to one that was committed meanwhile", async () => {
        const store = makeStore();
        await writeIndex(store, [WHALES]);
        const slow = await store.write({ fresh: false, dimension: DIMENSION });
        await writeIndex(store, [TRAINS], true);
        const passages = 2 + (await addAll(slow, [QUOTES]));
        await expect(slow.commit(manifestOf([WHALES, QUOTES], passages), statisticsOf())).rejects.toMatchObject({
          code: "index-damaged",
        });
        expect(await idsOf(store)).toEqual([TRAINS.id]);
      });
    });

    describe("an open reader", () => {
      it("keeps what it sees during an incremental change, and is stale once that is committed", async () => {
        const store = makeStore();
        await writeIndex(store, [WHALES, TRAINS]);
        const reader = await store.open();
        const writer = await store.write({ fresh: false, dimension: DIMENSION });
        await writer.remove([TRAINS.id]);
        await addAll(writer, [QUOTES]);
        await seesOnly(reader, [WHALES, TRAINS]);
        expect(await reader.isStale()).toBe(false);
        await writer.commit(manifestOf([WHALES, QUOTES], 4), statisticsOf());
        await seesOnly(reader, [WHALES, TRAINS]);
        expect(await reader.isStale()).toBe(true);
        reader.close();
      });

      it("keeps what it sees during a rebuild, and is stale once that is committed", async () => {
        const store = makeStore();
        await writeIndex(store, [WHALES, TRAINS]);
        const reader = await store.open();
        const writer = await store.write({ fresh: true, dimension: DIMENSION });
        const passages = await addAll(writer, [QUOTES]);
        expect(await reader.isStale()).toBe(false);
        await writer.commit(manifestOf([QUOTES], passages), statisticsOf());
        await seesOnly(reader, [WHALES, TRAINS]);
        expect(await reader.isStale()).toBe(true);
        reader.close();
        const fresh = await store.open();
        expect(await fresh.isStale()).toBe(false);
        await seesOnly(fresh, [QUOTES]);
        fresh.close();
      });

      it("is not stale for a change that was aborted", async () => {
        const store = makeStore();
        await writeIndex(store, ALL);
        const reader = await store.open();
        const writer = await store.write({ fresh: false, dimension: DIMENSION });
        await addAll(writer, [articleOf("more.txt", ["More."])]);
        await writer.abort();
        expect(await reader.isStale()).toBe(false);
        reader.close();
      });
    });

    describe("a rebuild", () => {
      it("carries nothing on", async () => {
        const store = makeStore();
        await writeIndex(store, [WHALES]);
        const writer = await store.write({ fresh: true, dimension: DIMENSION });
        expect(writer.previous).toBeNull();
        const passages = await addAll(writer, [TRAINS]);
        await writer.commit(manifestOf([TRAINS], passages), statisticsOf());
        expect(await idsOf(store)).toEqual([TRAINS.id]);
      });
    });

    describe("an index of another schema version", () => {
      it("is outdated to readers, shows its manifest, and is not carried on", async () => {
        const store = makeStore();
        const writer = await store.write({ fresh: true, dimension: DIMENSION });
        const manifest = { ...manifestOf([], 0), schemaVersion: 999 };
        await writer.commit(manifest, statisticsOf());
        await expect(store.open()).rejects.toMatchObject({ code: "index-outdated" });
        expect((await store.manifest())?.schemaVersion).toBe(999);
        await writeIndex(store, [WHALES], false);
        expect(await idsOf(store)).toEqual([WHALES.id]);
      });
    });
  });
}

function infoOf({ id, title, publisher, author, published, sha256, characters }: Document): DocumentInfo {
  return { id, title, publisher, author, published, sha256, characters };
}

async function written(writer: IndexWriter): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const document of writer.documents()) documents.push(document);
  return documents;
}

function unit(i: number): Float32Array {
  return Float32Array.from(axis(i));
}

/** The index of these documents; vectors, where given, are of the first document's sentences. */
async function opened(
  store: IndexStore,
  documents: readonly Document[],
  vectors?: readonly (readonly number[])[],
): Promise<IndexReader> {
  const writer = await store.write({ fresh: true, dimension: DIMENSION });
  const passages = documents.flatMap((document) => passagesOf(document, vectors));
  await writer.add(documents, passages);
  await writer.commit(manifestOf(documents, passages.length), statisticsOf());
  return store.open();
}

async function idsOf(store: IndexStore): Promise<string[]> {
  const reader = await store.open();
  reader.close();
  return reader.documents.map((document) => document.id);
}

function documentsOf(hits: readonly PassageHit[]): string[] {
  return [...new Set(hits.map((hit) => hit.passage.documentId))].sort();
}

async function seesOnly(reader: IndexReader, documents: readonly Document[]): Promise<void> {
  const ids = documents.map((document) => document.id).sort();
  expect(reader.documents.map((document) => document.id)).toEqual(ids);
  expect(documentsOf(await reader.searchDense(unit(0), 99))).toEqual(ids);
  const words = "whales trains strike";
  expect(documentsOf(await reader.searchLexical(words, 99))).toEqual(ids);
  for (const document of documents) expect(await reader.document(document.id)).toEqual(document);
}
