import { describe, expect, it } from "vitest";
import type { ConversationExport } from "../../src/core/conversation-export.js";
import type { Document } from "../../src/core/document.js";
import { occurrence } from "../../src/verification/occurrence.js";
import { verifyExport } from "../../src/verification/verify-export.js";
import { documentOf } from "../reading/documents.js";
import { exportOf, quotationOf } from "./exported.js";

const BRIDGE = "The bridge over the Lenne was opened on Monday by 300 guests.";
const FERRY = "The ferry will go on for another year, the mayor said.";
const TOLL = "No toll is asked of cyclists.";
const original = documentOf([BRIDGE, FERRY, TOLL], "bridge.txt");
const other = documentOf(["Nothing of the kind was heard elsewhere.", "The harvest was good."], "harvest.txt");
const conversation = exportOf([quotationOf(original, FERRY)]);

const textsOf = (...documents: readonly Document[]) => ({
  documents,
  document: (id: string) => Promise.resolve(documents.find((document) => document.id === id)),
});
const verdictOn = async (file: ConversationExport, ...documents: readonly Document[]) =>
  (await verifyExport(file, textsOf(...documents))).quotations[0]?.verdict;

describe("a quotation is intact", () => {
  it("where nothing has changed", async () => {
    expect(await verdictOn(conversation, other, original)).toEqual({ status: "intact", documentChanged: false });
  });

  it("where only what follows it has changed, which is told", async () => {
    const edited = documentOf([BRIDGE, FERRY, "Cyclists pay two crowns."], "bridge.txt");
    expect(await verdictOn(conversation, edited)).toEqual({ status: "intact", documentChanged: true });
  });

  it("at the very beginning of its article", async () => {
    const file = exportOf([quotationOf(original, BRIDGE)]);
    expect(file.turns[0].citations[0].start).toBe(0);
    expect(await verdictOn(file, original)).toMatchObject({ status: "intact" });
  });

  it("never because of the hash alone: what was altered in the file is found out", async () => {
    const [citation] = conversation.turns[0].citations;
    const forged = exportOf([{ ...citation, quote: FERRY.replace("another year", "two more years") }]);
    const verdict = await verdictOn(forged, original);
    expect(verdict).toMatchObject({ status: "changed", nowReads: { text: FERRY } });
  });
});

describe("a quotation has moved", () => {
  it("to another place of its article, the nearest where it stands twice", async () => {
    const edited = documentOf(["A note from the editor.", FERRY, BRIDGE, BRIDGE, BRIDGE, FERRY], "bridge.txt");
    const start = edited.text.indexOf(FERRY);
    expect(await verdictOn(conversation, edited)).toEqual({
      status: "moved",
      to: { document: "bridge.txt", start, end: start + FERRY.length },
      renamed: false,
    });
  });

  it("with its file to another name, even where an earlier article quotes it too", async () => {
    const quoting = documentOf(["The mayor spoke.", FERRY], "a-quoting.txt");
    const renamed = { ...original, id: "renamed.txt" };
    const { start, end } = conversation.turns[0].citations[0];
    expect(await verdictOn(conversation, quoting, renamed)).toEqual({
      status: "moved",
      to: { document: "renamed.txt", start, end },
      renamed: true,
    });
  });

  it("to another article, when its own no longer says it", async () => {
    const emptied = documentOf([BRIDGE], "bridge.txt");
    const quoting = documentOf([FERRY], "quoting.txt");
    expect(await verdictOn(conversation, emptied, other, quoting)).toEqual({
      status: "moved",
      to: { document: "quoting.txt", start: 0, end: FERRY.length },
      renamed: false,
    });
  });
});

describe("a quotation has changed", () => {
  it("where its article now words it otherwise, which is shown", async () => {
    const now = "The ferry will go on for another two years, the mayor said.";
    const edited = documentOf([BRIDGE, now, TOLL], "bridge.txt");
    const start = edited.text.indexOf(now);
    expect(await verdictOn(conversation, other, edited)).toEqual({
      status: "changed",
      nowReads: { document: "bridge.txt", start, end: start + now.length, text: now },
    });
  });

  it("where its article was rewritten and nothing comes near it", async () => {
    const rewritten = documentOf(["Everything here is new."], "bridge.txt");
    expect(await verdictOn(conversation, rewritten)).toEqual({ status: "changed", nowReads: null });
  });

  it("where a single space is another: what looks alike is not word for word", async () => {
    const edited = documentOf([BRIDGE, FERRY.replace("The ferry", "The\u00a0ferry"), TOLL], "bridge.txt");
    expect(await verdictOn(conversation, edited)).toMatchObject({ status: "changed" });
  });
});

it("a quotation is gone with its article, though another has a similar sentence", async () => {
  const similar = documentOf([FERRY.replace("year", "month")], "similar.txt");
  expect(await verdictOn(conversation, similar)).toEqual({ status: "gone" });
});

describe("the report", () => {
  it("counts verdicts, and says of each quotation where in the conversation it stands", async () => {
    const file = exportOf(
      [quotationOf(original, BRIDGE), quotationOf(other, "The harvest was good.")],
      [],
      [quotationOf(original, TOLL)],
    );
    const report = await verifyExport(file, textsOf(original));
    expect(report).toMatchObject({ allIntact: false, counts: { intact: 2, moved: 0, changed: 0, gone: 1 } });
    expect(report.quotations.map(({ turn, citation, verdict }) => [turn, citation, verdict.status])).toEqual([
      [1, 1, "intact"],
      [1, 2, "gone"],
      [3, 1, "intact"],
    ]);
  });

  it("holds a conversation without quotations to be whole", async () => {
    expect(await verifyExport(exportOf([]), textsOf())).toMatchObject({ allIntact: true, quotations: [] });
  });

  it.each([
    ["stands in its quotation", { text: "300", start: 50, end: 53, citation: 0 }, true],
    ["was altered", { text: "900", start: 50, end: 53, citation: 0 }, false],
    ["belongs to no quotation", { text: "300", start: 50, end: 53, citation: 1 }, false],
  ])("finds out whether a short answer %s", async (_, answer, allIntact) => {
    const file = exportOf([quotationOf(original, BRIDGE)]);
    const turns = file.turns.map((turn) => ({ ...turn, answer }));
    const report = await verifyExport({ ...file, turns }, textsOf(original));
    expect(report.allIntact).toBe(allIntact);
    expect(report.alteredAnswers).toEqual(allIntact ? [] : [{ turn: 1, text: answer.text }]);
  });
});

it.each([
  ["before", 0, 0],
  ["between, nearer to the first", 9, 6],
  ["between, nearer to the second", 10, 12],
  ["after", 99, 12],
])("the occurrence nearest to where a quotation stood is taken: %s", (_, near, start) => {
  expect(occurrence("ababc ababc ababc", "ababc", near)).toEqual({ start, end: start + 5 });
});
