import { describe, expect, it } from "vitest";
import { articleLines } from "../../src/indexing/article-lines.js";
import { readPublisher } from "../../src/indexing/publisher.js";
import { article } from "./article.js";

function publisher(above: string | readonly string[], below: readonly string[] = []): string | null {
  return readPublisher(articleLines(article(above, below)));
}

describe("publisher", () => {
  it.each([
    ["Source : 112 Ukraine", "112 Ukraine"],
    ["Source: Reuters, 3 May 2014", "Reuters"],
    ["Publisher: The Harbour Gazette", "The Harbour Gazette"],
    ["BBC News, 3 May 2014", "BBC News"],
    ["By Jane Doe and John Roe, Reuters", "Reuters"],
    ["By Jane Doe, The Kyiv Post", "The Kyiv Post"],
    ["By the Associated Press", "the Associated Press"],
  ])("reads %j above the running text", (line, name) => {
    expect(publisher(line)).toBe(name);
  });

  it.each([
    ["© 2016 AFP", "AFP"],
    ["© AFP 2016", "AFP"],
    ["(c) 2016 Harbour Media Ltd", "Harbour Media Ltd"],
    ["Copyright © 2010-2016, The Harbour Gazette. All rights reserved.", "The Harbour Gazette"],
    ["© Copyright Thomson Reuters 2016", "Thomson Reuters"],
    [
      "Copyright 2016 The Associated Press. All rights reserved. This material may not be published.",
      "The Associated Press",
    ],
    ["Copyright 2014 NPR. To see more, visit http://www.npr.org/.", "NPR"],
    ["© 2016 by The Harbour Times Company", "The Harbour Times Company"],
    [
      "© 2016 Guardian News and Media Limited or its affiliated companies. All rights reserved.",
      "Guardian News and Media Limited",
    ],
    ["This article was originally published on The Conversation.", "The Conversation"],
    ["This story first appeared in the Harbour Gazette on 3 May 2014.", "the Harbour Gazette"],
  ])("reads %j below the running text", (line, name) => {
    expect(publisher([], [line])).toBe(name);
  });

  it.each([
    ["(Reuters) - ", "Reuters"],
    ["LONDON (AP) — ", "AP"],
    ["KIEV, Sept 7 (Interfax-Ukraine) - ", "Interfax-Ukraine"],
    ["MOSCOW, February 11. /TASS/. ", "TASS"],
    ["Washington (CNN) -- ", "CNN"],
    ["Port of Spain, Feb. 11 (AP) - ", "AP"],
  ])("reads the credit %j at the opening of the report", (credit, name) => {
    const opening =
      "The ministers of four coastal regions agreed on Tuesday to rebuild the harbour after a night of talks.";
    expect(publisher(credit + opening)).toBe(name);
  });

  it.each([
    ["the credit of a picture", "© Sputnik / Vitaliy Roe"],
    ["the credit of a picture with a year", "© REUTERS 2016 / Jane Doe"],
    ["a picture agency", "Photographer: Jane Doe/Anadolu Agency/Getty Images"],
    ["a web address", "Source: http://www.example.org/article"],
    ["sources in a sentence", "Source: a person who knows the ministers and spoke on condition that no name be given."],
    ["a person", "By Jane Doe"],
    ["an advert", "Before it's here, it's on the Harbour Terminal."],
    [
      "a country in brackets",
      "President Doe (Freedonia) - the only one to object - left the room before the vote was taken on Tuesday.",
    ],
    [
      "an agency mentioned in a sentence",
      "The report by the agency (Reuters) - the first from the harbour in three days - was denied by the ministers.",
    ],
    ["notices without a name", "Copyright 2016. All rights reserved."],
  ])("takes %s for no publisher", (_, line) => {
    expect(publisher(line)).toBeNull();
    expect(publisher([], [line])).toBeNull();
  });

  it("prefers the one who holds the copyright to the agency whose report it is", () => {
    const opening =
      "LONDON (Reuters) - The ministers of four coastal regions agreed on Tuesday to rebuild the harbour again.";
    expect(publisher(opening, ["© 2016 The Harbour Gazette"])).toBe("The Harbour Gazette");
  });
});
