import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EvaluationReport } from "../../src/evaluation/evaluate.js";
import { pullquote, temporaryFolder } from "../support/command-line.js";

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => join(folder.path, name);
const seeds = at("seeds");

const QUESTIONS = [
  {
    id: "q1",
    category: "factoid",
    question: "How many Syrians were invited to Sochi?",
    gold: [{ document: "001_6e6a1640b6997a8e.txt", quote: "The Kremlin invited 1,600 Syrians" }],
    answers: ["1,600"],
  },
  { id: "q2", category: "unanswerable", question: "Which striker won the football championship in Brazil?", gold: [] },
];

function questionFile(name: string, ...lines: readonly string[]): string {
  writeFileSync(at(name), `${lines.join("\n")}\n`);
  return at(name);
}

beforeAll(async () => {
  expect(await pullquote(["index", "--index", seeds])).toMatchObject({ status: 0 });
});

describe("pullquote eval", () => {
  const file = () => questionFile("two.jsonl", ...QUESTIONS.map((question) => JSON.stringify(question)));

  it("prints a table with a row for each system, and for each category", async () => {
    const { status, stdout, stderr } = await pullquote(["eval", file(), "--index", seeds]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const [head, ...rows] = stdout.trimEnd().split("\n");
    expect(head?.trim().split(/ {2,}/)).toEqual(
      "n,quote@1,quote@3,MRR@10,EM,F1,refusal P,R,F1,AUROC,ECE,length,p50 ms,p95 ms".split(","),
    );
    expect(rows.map((row) => /^ *\S+(?: \S+)*/.exec(row)?.[0])).toEqual(
      expect.arrayContaining(["Pullquote", "  factoid", "  unanswerable"]),
    );
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]));
  });

  it("prints the same measures as JSON with --json", async () => {
    const { status, stdout, stderr } = await pullquote(["eval", file(), "--index", seeds, "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const report = JSON.parse(stdout) as EvaluationReport;
    expect(report.questions).toBe(2);
    expect(report.systems[0]).toMatchObject({
      system: "Pullquote",
      overall: { questions: 2, answerable: 1, quoteAt1: 1, answerEm: 1, refusalRecall: 1, auroc: 1 },
    });
  });

  it("measures the half that it is told to, and says when it is empty", async () => {
    const one = questionFile("one.jsonl", JSON.stringify(QUESTIONS[0]));
    const outcomes = await Promise.all(
      ["fit", "report"].map((half) => pullquote(["eval", one, "--index", seeds, "--json", "--half", half])),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([0, 1]);
    const failed = outcomes.find(({ status }) => status === 1);
    expect(failed?.stderr).toMatch(/^pullquote: Cannot evaluate the half "(?:fit|report)"[^\n]+\n$/);
  });
});

describe("pullquote eval, when it cannot", () => {
  it.each([
    ["a file that is not there", () => at("absent.jsonl"), /Cannot read "[^"]+absent\.jsonl": /],
    [
      "a line that is not JSON",
      () => questionFile("broken.jsonl", JSON.stringify(QUESTIONS[0]), "{"),
      /line 2 of "[^"]+": it is not JSON/,
    ],
    ["a line that is no question", () => questionFile("wrong.jsonl", '{"id":"q"}'), /line 1 of "[^"]+": question: /],
    ["a file without questions", () => questionFile("blank.jsonl", "", "  "), /it holds no questions/],
  ])("says so of %s", async (_, file, says) => {
    const { status, stdout, stderr } = await pullquote(["eval", file(), "--index", seeds]);
    expect(stderr).toMatch(/^pullquote: Cannot [^\n]+\n$/);
    expect(stderr).toMatch(says);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  });

  it("says that there is no index", async () => {
    const file = questionFile("whole.jsonl", JSON.stringify(QUESTIONS[0]));
    const { status, stderr } = await pullquote(["eval", file, "--index", at("nowhere")]);
    expect(stderr).toMatch(/^pullquote: Cannot open the index [^\n]+: there is none[^\n]+\n$/);
    expect(status).toBe(1);
  });
});
