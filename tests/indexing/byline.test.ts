import { describe, expect, it } from "vitest";
import { parseByline, parseWireCredit } from "../../src/indexing/byline.js";

describe("byline", () => {
  it.each<[string, string[], string | null]>([
    ["Author : Anton Pechenkin", ["Anton Pechenkin"], null],
    ["Authors: Jane Doe, John Roe and Max Moe", ["Jane Doe", "John Roe", "Max Moe"], null],
    ["By Jane Doe", ["Jane Doe"], null],
    ["by Jane Doe", ["Jane Doe"], null],
    ["By: Jane Doe", ["Jane Doe"], null],
    ["By Jane Doe and John Roe, Reuters", ["Jane Doe", "John Roe"], "Reuters"],
    ["By JANE DOE AND JOHN ROE", ["JANE DOE", "JOHN ROE"], null],
    ["By AUSTIN ROE.", ["AUSTIN ROE"], null],
    ["By J.K. Doe & Ursula von der Roe", ["J.K. Doe", "Ursula von der Roe"], null],
    ["By Mohammed bin Salem", ["Mohammed bin Salem"], null],
    ["By Ali al-Hariri in Beirut", ["Ali al-Hariri"], null],
    ["By Seán O’Neill and Zoë d'Arc", ["Seán O’Neill", "Zoë d'Arc"], null],
    ["By Jane Doe, BBC News, Moscow", ["Jane Doe"], "BBC News"],
    ["By Jane Doe for The Kyiv Post", ["Jane Doe"], "The Kyiv Post"],
    ["By Jane Doe, Associated Press Writer", ["Jane Doe"], "Associated Press"],
    ["By Jane Doe, Political Editor", ["Jane Doe"], null],
    ["By Jane Doe 3 May 2014", ["Jane Doe"], null],
    ["By JANE DOE MAY 3, 2014", ["JANE DOE"], null],
    ["Written by Jane Doe", ["Jane Doe"], null],
    ["By Jane Doe (@janedoe)", ["Jane Doe"], null],
    ["By Reuters", [], "Reuters"],
    ["By The Associated Press", [], "The Associated Press"],
  ])("reads %j", (line, authors, outlet) => {
    expect(parseByline(line)).toEqual({ authors, outlet });
  });

  it.each([
    "By Monday Morning, the city had fallen",
    "By Land And Sea",
    "By The Numbers",
    "By Staff Reporter",
    "By Our Special Correspondent",
    "By admin",
    "By Jane Doe, who spent ten years in the city",
    "By contrast, Jane Doe was silent.",
    "Byron Doe",
    "Photo by Jane Doe",
    "Edited by Jane Doe",
    "Jane Doe",
    "Author",
    "Author: unknown",
  ])("takes %j for no byline", (line) => {
    expect(parseByline(line)?.authors ?? []).toEqual([]);
  });

  it("reads an agency's closing credit, without the editors", () => {
    expect(
      parseWireCredit("(Reporting by Jane Doe in Kiev and John Roe in New York; editing by Max Moe)")?.authors,
    ).toEqual(["Jane Doe", "John Roe"]);
    expect(parseWireCredit("Reporting by Jane Doe")?.authors).toEqual(["Jane Doe"]);
    expect(parseWireCredit("(Additional reporting by Jane Doe)")).toBeNull();
    expect(parseWireCredit("Editing by Jane Doe")).toBeNull();
  });
});
