import { describe, expect, it } from "vitest";
import { speakerOf } from "../../web/src/turn/speaker.js";

const named = (quote: string) => {
  const speaker = speakerOf(quote);
  return speaker && `${speaker.how} ${quote.slice(speaker.start, speaker.end)}`;
};

describe("the speaker of a sentence", () => {
  it.each([
    ["“The dam will hold,” said Varga.", "said by Varga"],
    ['"The dam will hold," said engineer Maria Okafor, who built it.', "said by Maria Okafor"],
    ['"It will hold," said the company’s chief engineer Maria Okafor.', "said by Maria Okafor"],
    ["Petrov told reporters that the talks had ended.", "said by Petrov"],
    ["Foreign Minister Anna Lindqvist said the talks had ended.", "said by Foreign Minister Anna Lindqvist"],
    ["On Monday US Secretary of State Ann Hale warned of floods.", "said by US Secretary of State Ann Hale"],
    ["Jonas Weber, a spokesman for the union, said the strike would go on.", "said by Jonas Weber"],
    ["The UN said 51,000 people had fled.", "said by UN"],
    ["Ursula von der Leyen has also said that prices would fall.", "said by Ursula von der Leyen"],
    ["The mayor, Omar al-Farouk said, would resign.", "said by Omar al-Farouk"],
    ["At least 40 people died, according to the transport ministry.", "according to the transport ministry"],
    ["The war has killed 9,000 people, according to UN estimates.", "according to UN estimates"],
    ["According to Doctors Without Borders, two hospitals were hit.", "according to Doctors Without Borders"],
    ["Petrov announced that the troops would leave.", "said by Petrov"],
    ["As Petrov said, prices fell.", "said by Petrov"],
    ["“We will go,” Ito added, and Ito said it twice.", "said by Ito"],
    ["“The dam will hold. It is sound,” said Varga.", "said by Varga"],
    ['"It will hold," said Gen. Varga.', "said by Gen. Varga"],
    ["Varga said the dam would hold. Varga added that it was sound.", "said by Varga"],
  ])("is found in: %s", (quote, speaker) => expect(named(quote)).toBe(speaker));

  it.each([
    "Since President Petrov declared victory in May, tensions have risen.",
    "Petrov announced a withdrawal.",
    "After Petrov said the talks had failed, prices fell.",
    "He said the talks had ended.",
    "Yesterday she told reporters nothing.",
    "Officials said the bridge was safe.",
    "The bridge is said to be safe.",
    "The Kremlin invited 1,600 guests.",
    "“It will hold,” said Varga, but Okafor warned that it would not.",
    "Varga said that, according to the ministry, nobody was hurt.",
    "Nobody said anything.",
    "Prices rose by 4 per cent in May.",
    "It went according to plan.",
    "Varga never said so.",
    "“It will hold,” said Varga’s lawyer.",
    "Varga said the dam would hold. It broke in May.",
    "It broke in May. “It was sound,” said Varga.",
    "",
  ])("is not guessed in: %s", (quote) => expect(named(quote)).toBeNull());

  it("costs little, whatever the sentence", () => {
    expect(speakerOf("Aa ".repeat(20_000))).toBeNull();
    expect(speakerOf(`A${"a".repeat(50_000)}`)).toBeNull();
    expect(speakerOf(`Ann, ${"a ".repeat(20_000)}`)).toBeNull();
  });
});
