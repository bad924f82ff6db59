import { describe, expect, it } from "vitest";
import { splitParagraphs } from "../../src/text/paragraphs.js";
import { splitSentences } from "../../src/text/sentences.js";

const BODY = "The council of Lowestoft voted on Monday to rebuild the pier that a storm had swept away in January.";

/** Each paragraph of a text as "kind: text". */
function outline(text: string): string[] {
  return splitParagraphs(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe("paragraphs", () => {
  it("are the non-blank lines, whatever ends them", () => {
    const text = `\uFEFF\r\n A headline \r\n\r\n${BODY}\n\t\n${BODY}\r${BODY}\u2028${BODY}\n`;
    expect(outline(text)).toEqual(["headline: A headline", ...Array(4).fill(`body: ${BODY}`)]);
  });

  it("start with a headline, also below page furniture and where it is repeated", () => {
    const text = ["Share on Facebook", "Pier to be rebuilt", "By Jane Doe", "Pier to be rebuilt", BODY].join("\n");
    expect(outline(text)).toEqual([
      "boilerplate: Share on Facebook",
      "headline: Pier to be rebuilt",
      "boilerplate: By Jane Doe",
      "headline: Pier to be rebuilt",
      `body: ${BODY}`,
    ]);
  });

  it("have no headline where the text starts with a sentence", () => {
    expect(outline(`${BODY}\n${BODY}`)).toEqual([`body: ${BODY}`, `body: ${BODY}`]);
  });

  it("take a headline that ends in an abbreviation or a question mark", () => {
    expect(outline(`Pier builders look to the U.S.\n${BODY}`)[0]).toBe("headline: Pier builders look to the U.S.");
    expect(outline(`Who pays for the pier?\n${BODY}`)[0]).toBe("headline: Who pays for the pier?");
  });

  it("leave list marks outside and call listed lines summaries", () => {
    const text = [
      "Pier to be rebuilt",
      "  • Vote was 12 to 3",
      "- Cost is £4 million",
      "* Work starts soon",
      BODY,
    ].join("\n");
    expect(outline(text).slice(1, 4)).toEqual([
      "summary: Vote was 12 to 3",
      "summary: Cost is £4 million",
      "summary: Work starts soon",
    ]);
  });

  it("do not take a figure below zero or a dash inside a line for a list mark", () => {
    const text = `Cold snap\n\n-5 degrees were measured on the pier. – Nobody had seen that before in all those years.`;
    expect(outline(text)[1]).toBe(`body: ${text.slice(11)}`);
  });

  it("tell headings between paragraphs from sentences and from lists", () => {
    const heading = (line: string): string | undefined => outline(["Title", BODY, line, BODY].join("\n\n"))[2];
    expect(heading("Alternative Plan")).toBe("heading: Alternative Plan");
    expect(heading("- Lack of commitment -")).toBe("heading: - Lack of commitment -");
    expect(heading("What the Pier Means for Shops and Hotels")).toBe(
      "heading: What the Pier Means for Shops and Hotels",
    );
    expect(heading("Nobody came.")).toBe("body: Nobody came.");
    expect(heading("he said")).toBe("body: he said");
    expect(heading("The council of the town was not asked about any of the plans")).toMatch(/^body/);
    expect(outline(["Title", BODY, "Oak", "Ash", "Elm", "Yew", BODY].join("\n")).slice(2, 6)).toEqual(
      ["Oak", "Ash", "Elm", "Yew"].map((line) => `body: ${line}`),
    );
    expect(outline(["Title", BODY, "Oak"].join("\n"))[2]).toBe("body: Oak");
  });

  it("call an unfinished line above the body a summary", () => {
    const deck = "Council votes to replace what the storm of January swept away";
    expect(outline(["Pier to be rebuilt", deck, "3 May 2014", BODY].join("\n\n"))[1]).toBe(`summary: ${deck}`);
  });
});

describe("hard-wrapped text", () => {
  const wrapped = [
    "The council of Lowestoft voted on Monday to rebuild the pier that",
    "a storm had swept away in January. Work is to begin in the spring",
    "of next year.",
    "",
    "Shopkeepers welcomed the vote. They had asked for it since the",
    "first week after the storm, when the last visitors left the town.",
  ].join("\n");

  it("is joined so that sentences run over line ends", () => {
    expect(splitSentences(wrapped).map(({ start, end }) => wrapped.slice(start, end))).toEqual([
      "The council of Lowestoft voted on Monday to rebuild the pier that\na storm had swept away in January.",
      "Work is to begin in the spring\nof next year.",
      "Shopkeepers welcomed the vote.",
      "They had asked for it since the\nfirst week after the storm, when the last visitors left the town.",
    ]);
  });

  it("keeps its title and its paragraphs apart", () => {
    expect(splitParagraphs(`PIER TO BE REBUILT\n${wrapped}`)).toHaveLength(3);
    expect(splitParagraphs(`PIER TO BE REBUILT\n\n${wrapped.replaceAll("\n", "\r\n")}`)).toHaveLength(3);
    expect(splitParagraphs(wrapped.replace("\n\n", "\n   "))).toHaveLength(2);
  });

  it("is not seen in paragraphs of one line each, nor in lists", () => {
    expect(splitParagraphs([BODY, BODY, BODY].join("\n"))).toHaveLength(3);
    expect(splitParagraphs("milk\nbread\nten brown eggs\nand so on")).toHaveLength(4);
    expect(
      splitParagraphs("Pier to be rebuilt after long debate in Lowestoft town hall\nCouncil votes 12 to 3"),
    ).toHaveLength(2);
  });

  it("is mended where a single sentence was broken in two", () => {
    const broken = `${BODY}\nThe mayor of the town, who had long been against it,\nvoted for the plan.\n${BODY}`;
    expect(splitParagraphs(broken)).toHaveLength(3);
  });
});
