import { describe, expect, it } from "vitest";
import { pullquote } from "../support/command-line.js";

/** One line, addressed, with a remedy: no stack trace, no help page. */
const ONE_LINE = /^pullquote: Cannot [^\n]+\.\n$/;

describe("the command line", () => {
  it.concurrent.each([
    { fault: "no command", args: [], says: '"pullquote --help"' },
    { fault: "an unknown command", args: ["answer"], says: "unknown command 'answer'" },
    {
      fault: "an unknown flag",
      args: ["ask", "Who?", "--jsonn"],
      says: "unknown option '--jsonn' (Did you mean --json?)",
    },
    { fault: "a flag without its value", args: ["serve", "--port"], says: "argument missing" },
    { fault: "a missing question", args: ["ask"], says: "missing required argument 'question'" },
    { fault: "a question in several arguments", args: ["ask", "Who", "spoke?"], says: "too many arguments" },
    { fault: "an empty question", args: ["ask", ""], says: "0 characters" },
    { fault: "a blank question", args: ["ask", " \n\t "], says: "not all blank" },
    { fault: "a question of 2,001 characters", args: ["ask", "x".repeat(2_001)], says: "2001 characters" },
    { fault: "a missing question file", args: ["eval"], says: "missing required argument 'file.jsonl'" },
    { fault: "an unknown half", args: ["eval", "questions.jsonl", "--half", "left"], says: 'the half "left"' },
    { fault: "a port that is no number", args: ["serve", "--port", "http"], says: 'the port "http"' },
    { fault: "a port above 65,535", args: ["serve", "--port", "65536"], says: 'the port "65536"' },
    { fault: "a negative port", args: ["serve", "--port=-1"], says: 'the port "-1"' },
    { fault: "a blank host", args: ["serve", "--host", ""], says: "it is blank" },
    { fault: "an unknown model", args: ["models", "add", "no-such-model"], says: "one of all-MiniLM-L6-v2," },
    {
      fault: "a model's host that is none",
      args: ["models", "add", "all-MiniLM-L6-v2", "--from", "ftp://host"],
      says: '"ftp://host"',
    },
    { fault: "an index without a name", args: ["ask", "Who?", "--index", ""], says: 'the index ""' },
    {
      fault: "an index at a hosted service",
      args: ["ask", "Who?", "--index", "db://articles"],
      says: "hosted service",
    },
  ])("refuses $fault with status 2 and one line", async ({ args, says }) => {
    const { status, stdout, stderr } = await pullquote(args);
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain(says);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("takes a bad port from the environment for what it is", async () => {
    const { status, stderr } = await pullquote(["serve"], { env: { PORT: "eighty" } });
    expect(stderr).toContain('the port "eighty"');
    expect(status).toBe(2);
  });

  it("shows no control characters of what it was given", async () => {
    const { stderr } = await pullquote(["ask", "Who?", "--index", "/no\u001b[31m/such\u009b2J\u202e"]);
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr.trimEnd()).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(stderr).toContain("/no\u{fffd}[31m/such\u{fffd}2J\u{fffd}");
  });

  it("prints help and version on stdout, with status 0", async () => {
    const help = await pullquote(["--help"]);
    for (const command of ["index", "ask", "serve", "start", "eval", "verify", "models"])
      expect(help.stdout).toContain(`  ${command} `);
    expect(help).toMatchObject({ status: 0, stderr: "" });
    const version = await pullquote(["--version"]);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(version).toMatchObject({ status: 0, stderr: "" });
  });
});
