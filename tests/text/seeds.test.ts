import { describe, expect, it } from "vitest";
import { ofKind, SEEDS, seed, sentencesOf } from "./sentences-of.js";

describe("the seed articles", () => {
  it("have as many sentences as a reader counts, boilerplate lines included", () => {
    const counts = [...SEEDS.values()].map((text) => sentencesOf(text).length);
    expect(counts).toEqual([22, 23, 34, 36, 35]);
  });

  it("keep quotation, ellipsis and closing quote inside their sentences", () => {
    const sentences = sentencesOf(seed("003"));
    expect(sentences).toContain('"The US has given up the idea of toppling Assad," said Grand.');
    expect(sentences).toContain(
      '"Kerry seems willing to accept pretty much anything to resolve the crisis... because their objective is to stop the expansion of IS."',
    );
    expect(sentences).toContain("\"We do not have the word 'idiot' written on our foreheads,\" he said.");
    expect(sentences).toContain('And then we can send the refugees to these countries."');
  });

  it("keep sentences whole through abbreviations and non-breaking spaces", () => {
    const sentences = sentencesOf(seed("001"));
    expect(sentences).toContain(
      "Condemning the U.S. plans, Moscow gave Ankara the green light earlier this month to attack Syrian Kurds in the northwest.",
    );
    expect(sentences).toContain("“Its goal is to reinforce Assad’s position.”");
    expect(sentencesOf(seed("000")).some((sentence) => sentence.includes("\u00a0"))).toBe(true);
  });

  it("divide a paragraph into its three sentences", () => {
    const sentences = sentencesOf(seed("000"));
    const at = sentences.indexOf(
      "\"We believe this plan has potential, and that it's achieving some success on the ground.",
    );
    expect(sentences.slice(at + 1, at + 3)).toEqual([
      "But Western leaders still maintain that Assad should leave and the opposition should come to power.",
      'So, we must conclude that they are not sincere in their support for the Annan plan," he says.',
    ]);
  });

  it("show their headlines, also where one is repeated", () => {
    expect([...SEEDS.values()].map((text) => ofKind(text, "headline"))).toEqual([
      ["Brief Russia-West détente on Syria conflict comes to an end"],
      ["Putin Stages Syria Peace Talks Boycotted by Assad Opponents"],
      Array(2).fill("Syria talks yield minimal results for Russia as Putin attempts to take control of peace process"),
      ["Russia ready to discuss Syria ceasefire at international talks"],
      ["Russian military assistance to Assad remains the main stumbling block over Syria"],
    ]);
  });

  it("show their summaries and headings", () => {
    expect(ofKind(seed("001"), "summary")).toEqual([
      "Kremlin admits no breakthrough expected on political solution",
      "Goal of Sochi meeting to reinforce Syrian regime, analyst says",
    ]);
    expect(ofKind(seed("001"), "heading")).toEqual(["Alternative Plan"]);
    expect(ofKind(seed("003"), "heading")).toEqual([
      "- 'Russia destabilising the West' -",
      "- Lack of US commitment -",
    ]);
    expect(ofKind(seed("004"), "summary")).toEqual([
      "Washington declares its concern relating Russian military supplies to Damascus",
    ]);
  });

  it("have exactly their furniture marked as boilerplate", () => {
    const shareBar = ["Share on Facebook", "Share on Twitter", "Share on Google+", "Share on LinkedIn", "+"];
    expect([...SEEDS.values()].map((text) => ofKind(text, "boilerplate"))).toEqual([
      [expect.stringMatching(/^We want to hear, did we miss an angle .* We want to hear from you\.$/)],
      [
        "Updated on",
        "Syrian peace summit\u00a0in Sochi, on Jan. 30.",
        "Photographer: Rasit Aydogan/Anadolu Agency/Getty Images",
        "Before it's here, it's on the Bloomberg Terminal.",
      ],
      [...shareBar, ...shareBar],
      ["11th February 2016, Comments 0 comments", "© 2016 AFP", "0 Comments To This Article"],
      [
        "Author : Anton Pechenkin",
        "Source : 112 Ukraine",
        "17:54, 7 September 2015",
        "syria russia",
        "Related: US concern over Russian moves in Syria",
        "Система Orphus",
        "If you find an error, highlight the desired text and press Ctrl + Enter, to tell about it",
        "see more",
      ],
    ]);
  });
});
