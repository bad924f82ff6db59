import { describe, expect, it } from "vitest";
import { datesIn } from "../../web/src/when/dates-in-text.js";

const read = (text: string, published: string | null = null) =>
  datesIn(text, published).map(({ start, end, from, to }) => [
    text.slice(start, end),
    from === to ? from : `${from}/${to}`,
  ]);

describe("dates in a text", () => {
  it.each([
    ["It sank on 11 March 2019.", [["11 March 2019", "2019-03-11"]]],
    ["It sank on March 11, 2019, at night.", [["March 11, 2019", "2019-03-11"]]],
    ["It sank on the 3rd of\u00a0June 1998", [["3rd of\u00a0June 1998", "1998-06-03"]]],
    ["Signed Sept. 9, 2001", [["Sept. 9, 2001", "2001-09-09"]]],
    ["Version of 2020-02-29.", [["2020-02-29", "2020-02-29"]]],
    ["Built in April 2019 and lost.", [["April 2019", "2019-04-01/2019-04-30"]]],
    ["In February, 2024 it rained.", [["February, 2024", "2024-02-01/2024-02-29"]]],
    ["The Star was built in 1984.", [["1984", "1984-01-01/1984-12-31"]]],
    [
      "Talks held in January 2013 and March 2014 failed",
      [
        ["January 2013", "2013-01-01/2013-01-31"],
        ["March 2014", "2014-03-01/2014-03-31"],
      ],
    ],
  ])("are read in: %s", (text, dates) => expect(read(text)).toEqual(dates));

  it.each([
    "He met her on Monday, last week or yesterday.",
    "It was 3/4/2016.",
    "On 31 February 2016 nothing happened.",
    "The Kremlin invited 2,016 guests; 2016 came.",
    "Some 1984 people came in 2000 cars.",
    "They may 11 times have marched 5 miles.",
    "Room 12-2016-B, in 20160, model A2016.",
    "",
  ])("are not guessed in: %s", (text) => expect(read(text)).toEqual([]));

  it("need the article's date where they name no year, and lie near it", () => {
    const text = "The truce began on February 25, before Sept 3.";
    expect(read(text)).toEqual([]);
    expect(read(text, "2016-02-11")).toEqual([["February 25", "2016-02-25"]]);
    expect(read("It began on December 30.", "2016-01-02")).toEqual([["December 30", "2015-12-30"]]);
  });

  it("may stand at the very beginning", () => {
    expect(datesIn("2016-02-11", null)[0]).toMatchObject({ start: 0, end: 10 });
  });
});
