import { describe, expect, it } from "vitest";
import { articleLines } from "../../src/indexing/article-lines.js";
import { readPublicationDate } from "../../src/indexing/publication-date.js";
import { article } from "./article.js";

function published(above: string | readonly string[], below: readonly string[] = []): string | null {
  return readPublicationDate(articleLines(article(above, below)));
}

describe("publication date", () => {
  it.each([
    ["11th February 2016, Comments 0 comments", "2016-02-11"],
    ["17:54, 7 September 2015", "2015-09-07"],
    ["17:54,\u00A07\u00A0September\u00A02015", "2015-09-07"],
    ["Published: 3 May 2014", "2014-05-03"],
    ["Date: 2016-02-11", "2016-02-11"],
    ["2016-02-11T10:22:00Z", "2016-02-11"],
    ["Feb. 11, 2016", "2016-02-11"],
    ["Sept. 7, 2015", "2015-09-07"],
    ["Friday, 12 Feb 2016 10:15 GMT", "2016-02-12"],
    ["Tuesday, the 3rd of May 2014", "2014-05-03"],
    ["DECEMBER 12, 2012", "2012-12-12"],
    ["13/04/2016", "2016-04-13"],
    ["04/13/2016", "2016-04-13"],
    ["Updated on January 30, 2018, 9:12 AM", "2018-01-30"],
    ["Last updated: 4 May 2014 at 18:02 BST", "2014-05-04"],
    ["Published 10:00 BST, 3 May 2014 | Updated: 12:00 BST, 4 May 2014", "2014-05-03"],
    ["3 May 2014 Updated 5 May 2014", "2014-05-03"],
    ["By Jane Doe | 3 May 2014 | 4 min read", "2014-05-03"],
    ["By Jane Doe, 3 May 2014", "2014-05-03"],
    ["By JANE DOE MAY 3, 2014", "2014-05-03"],
    ["BBC News, 3 May 2014", "2014-05-03"],
    ["Posted by Jane Doe on May 3, 2014", "2014-05-03"],
  ])("reads %j above the running text", (line, iso) => {
    expect(published(line)).toBe(iso);
  });

  it.each([
    ["a date without a year", "Updated on Jan. 30"],
    ["a label without a date", "Updated on"],
    ["a year alone", "© 2016 AFP"],
    ["a month", "February 2016"],
    ["a relative time", "Updated 2 hours ago"],
    ["a day that could be a month", "03/04/2016"],
    ["a two-digit year", "11 Feb 16"],
    ["a day that does not exist", "31 February 2016"],
    ["a leap day in a common year", "29 February 2015"],
    ["a month that does not exist", "2014-13-40"],
    ["a span of days", "3-5 May 2014"],
    ["a caption", "Rally on the harbour square in Odessa, 3 May 2014."],
    ["a name before a date, as captions have it", "Vladimir Putin, 3 May 2014"],
    ["a date of birth", "Date of birth: 3 May 2014"],
    ["a release", "Released 3 May 2014"],
    ["a summary that ends in a date", "Work on the pier to end by 3 May 2014"],
    ["a sentence that begins like a label", "Published on 3 May 2014, the report calls for a new pier."],
  ])("takes %s for no publication date", (_, line) => {
    expect(published(line)).toBeNull();
  });

  it("takes no date from the running text", () => {
    expect(published([])).toBeNull();
  });

  it("prefers the day of publication to a later change", () => {
    expect(published(["Updated: 4 May 2014", "Published: 3 May 2014"])).toBe("2014-05-03");
  });

  it("says nothing when two dates of the same standing differ", () => {
    expect(published(["Published: 3 May 2014", "Published: 4 May 2014"])).toBeNull();
  });

  it("takes the dated headings of a chronicle for no publication date", () => {
    const text = article([])
      .replaceAll("\n\nWork is", "\n\n3 May 2014\n\nWork is")
      .replace("\n\nCritics", "\n\n4 May 2014\n\nCritics");
    expect(readPublicationDate(articleLines(text))).toBeNull();
  });

  it("is not misled by the dates of related articles below", () => {
    expect(published("3 May 2014", ["Related", "Harbour plan rejected", "1 April 2012"])).toBe("2014-05-03");
    expect(published([], ["Related", "Harbour plan rejected", "1 April 2012"])).toBeNull();
  });

  it("reads the dateline of an agency, but no other opening of a paragraph", () => {
    const opening = (line: string): string | null =>
      published(
        `${line}The harbour plan was agreed on Tuesday after a night of talks between the ministers of four regions.`,
      );
    expect(opening("LONDON, May 3, 2014 (Reuters) - ")).toBe("2014-05-03");
    expect(opening("MOSCOW, February 11, 2016. /TASS/. ")).toBe("2016-02-11");
    expect(opening("LONDON, May 3 (Reuters) - ")).toBeNull();
    expect(opening("Sarajevo, 28 June 1914 – ")).toBeNull();
  });

  it("reads a labelled date or a notice below the running text", () => {
    expect(published([], ["Published: 3 May 2014"])).toBe("2014-05-03");
    expect(published([], ["This article was originally published on 3 May 2014."])).toBe("2014-05-03");
    expect(published([], ["3 May 2014"])).toBeNull();
  });

  it("reads dates in files with Windows line ends", () => {
    expect(readPublicationDate(articleLines(article("3 May 2014").replaceAll("\n", "\r\n")))).toBe("2014-05-03");
  });
});
