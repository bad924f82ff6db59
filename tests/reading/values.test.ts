import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findValues } from "../../src/reading/values.js";
import { arbitraryText } from "../text/arbitrary-text.js";

/** The values of a sentence as "kind:text". */
const valuesOf = (text: string, ordinary?: ReadonlySet<string>) =>
  findValues(text, 0, ordinary).map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);

const TABLE: readonly (readonly [sentence: string, values: readonly string[]])[] = [
  ["He said hundreds of thousands fled.", ["count:hundreds of thousands"]],
  ["It cost 2.5 million dollars and $300 billion more.", ["money:2.5 million dollars", "money:$300 billion"]],
  ["The talks open on Jan. 30 in Sochi.", ["time:Jan. 30", "name:Sochi"]],
  ["They meet in mid-January.", ["time:mid-January"]],
  ["Published 11th February 2016 at 17:54.", ["name:Published", "time:11th February 2016", "time:17:54"]],
  ["It was built in the 1990s and late 1980s.", ["time:1990s", "time:late 1980s"]],
  ["A five-year-old boy died.", ["duration:five-year-old"]],
  ["The 17-nation group met.", ["count:17"]],
  ["US Secretary of State John Kerry spoke.", ["name:US Secretary of State John Kerry"]],
  ["The United Nations-led talks failed.", ["name:United Nations"]],
  ["McDonald's said sales rose 3.5%.", ["name:McDonald's", "percent:3.5%"]],
  [
    "Mr. O'Brien met Bashar al-Assad and Recep Tayyip Erdogan.",
    ["name:Mr. O'Brien", "name:Bashar al-Assad", "name:Recep Tayyip Erdogan"],
  ],
  ["However, the deal failed.", []],
  ["IS fighters took Palmyra.", ["name:IS", "name:Palmyra"]],
  ["Some 2,000 people; 2000 people; in 2000.", ["count:2,000", "count:2000", "time:2000"]],
  ["Two-thirds of voters agreed.", ["percent:Two-thirds"]],
  ["He came 7th in the 2018 race.", ["time:2018"]],
  ["It rose 10-15% to 40°C.", ["percent:10-15%", "count:40°C"]],
  ["Prices fell to 300 euros.", ["name:Prices", "money:300 euros"]],
  [
    "Ban Ki-moon and Kim Jong-un met Staffan de Mistura.",
    ["name:Ban Ki-moon", "name:Kim Jong-un", "name:Staffan de Mistura"],
  ],
  [
    "Ursula von der Leyen of the European Commission said so.",
    ["name:Ursula von der Leyen of the European Commission"],
  ],
  [
    "Christopher K. Chase-Dunn and Thomas D. Hall review it.",
    ["name:Christopher K. Chase-Dunn", "name:Thomas D. Hall"],
  ],
  ["Bible's New Testament.", ["name:Bible", "name:New Testament"]],
  [
    "The Bank of England raised rates by 0.25 percentage points.",
    ["name:Bank of England", "percent:0.25 percentage points"],
  ],
  ["The nineteenth century saw it; 44 BC; 19,400 BP.", ["time:nineteenth century", "time:44 BC", "time:19,400 BP"]],
  ["It lasted three years, until 711, when it ended.", ["duration:three years", "time:711"]],
  ["The S-400 and F-16 flew 100km at 5.5 km.", ["name:S-400", "name:F-16", "count:100km", "count:5.5"]],
  ["U.S.-led forces in the U.S. fled.", ["name:U.S.", "name:U.S."]],
  ["Only 14,419/km².", ["count:14,419"]],
  ["It was a third of the budget.", ["percent:a third"]],
  ["The October Revolution broke out in October 1917.", ["name:October Revolution", "time:October 1917"]],
  ["Twenty-five men came two weeks ago.", ["count:Twenty-five", "time:two weeks ago"]],
  ["In May they may go; May 5, 2017.", ["time:May", "time:May 5, 2017"]],
  ["$5-billion plan and £1.2bn and US$5m.", ["money:$5-billion", "money:£1.2bn", "money:US$5m"]],
  ["The vote was 3-1 on Friday, 12 May 2017 at 5 p.m.", ["count:3-1", "time:Friday, 12 May 2017", "time:5 p.m."]],
  ["George W. Bush met Putin. Trump did not.", ["name:George W. Bush", "name:Putin", "name:Trump"]],
  ["Jean-Claude Juncker said nothing on 29-30 January.", ["name:Jean-Claude Juncker", "time:29-30 January"]],
  ["al-Qaeda and Al-Qaeda fled to Deir ez-Zor.", ["name:al-Qaeda", "name:Al-Qaeda", "name:Deir ez-Zor"]],
  ["Nearly 2 million people in 1,600 towns", ["count:2 million", "count:1,600"]],
  ["On Thursday evening they voted.", ["time:Thursday evening"]],
  ["He was born on 4 July 1776 in Virginia.", ["time:4 July 1776", "name:Virginia"]],
  ["Since the mid-1990s it grew.", ["time:mid-1990s"]],
  ["The summer of 2012 was dry.", ["time:summer of 2012"]],
  ["He died last Friday.", ["time:last Friday"]],
  ["They left last year and return next month.", ["time:last year", "time:next month"]],
  ["In AD 70 the city fell.", ["time:AD 70"]],
  ["It ran from 2011 to 2014.", ["time:2011", "time:2014"]],
  ["The 2011–2014 war.", ["time:2011–2014"]],
  ["In 2015-16 it fell.", ["time:2015-16"]],
  ["The date is 2016-02-11.", ["time:2016-02-11"]],
  ["Sales reached €1.2 billion in 2017.", ["name:Sales", "money:€1.2 billion", "time:2017"]],
  ["Fines of 5 million euros and 20 US dollars.", ["name:Fines", "money:5 million euros", "money:20 US dollars"]],
  ["It paid billions of dollars.", ["money:billions of dollars"]],
  ["He lost five per cent of it.", ["percent:five per cent"]],
  ["Turnout was 45.5 % on Sunday.", ["name:Turnout", "percent:45.5 %", "time:Sunday"]],
  ["A half of the crop and three-quarters of the herd.", ["percent:half", "percent:three-quarters"]],
  ["Several thousand people marched.", ["count:Several thousand"]],
  ["Tens of thousands of people marched.", ["count:Tens of thousands"]],
  ["Dozens were hurt, two seriously.", ["count:Dozens", "count:two"]],
  ["A dozen men and 12 women.", ["count:A dozen", "count:12"]],
  ["He waited for 90 minutes.", ["duration:90 minutes"]],
  ["The 12-day siege ended.", ["duration:12-day"]],
  ["A two-hour film.", ["duration:two-hour"]],
  ["She is 56 years old.", ["duration:56 years old"]],
  ["The temperature was 40 °C.", ["count:40 °C"]],
  ["Win by 3–1.", ["name:Win", "count:3–1"]],
  ["The man ran 42.195 km.", ["count:42.195"]],
  ["Mr. Smith met Dr. Jane Doe and St. Paul.", ["name:Mr. Smith", "name:Dr. Jane Doe", "name:St. Paul"]],
  ["Prime Minister Theresa May spoke in May.", ["name:Prime Minister Theresa May", "time:May"]],
  ["António Guterres leads the U.N. now.", ["name:António Guterres", "name:U.N."]],
  ["Abu Bakr al-Baghdadi led IS.", ["name:Abu Bakr al-Baghdadi", "name:IS"]],
  ["Procter & Gamble bought AT&T.", ["name:Procter & Gamble", "name:AT&T"]],
  ["The University of Oxford is old.", ["name:University of Oxford"]],
  ["Johnson's plan and the Beatles' song.", ["name:Johnson", "name:Beatles"]],
  ["In Britain, Johnson won.", ["name:Britain", "name:Johnson"]],
  ["Moscow-based Lukoil fell.", ["name:Moscow", "name:Lukoil"]],
  ["Malcolm X and Elizabeth II.", ["name:Malcolm X", "name:Elizabeth II"]],
  ["Only Turkey agreed.", ["name:Turkey"]],
  ["Then came Napoleon.", ["name:Napoleon"]],
  ["Vincent van Gogh and Charles de Gaulle.", ["name:Vincent van Gogh", "name:Charles de Gaulle"]],
  ["World War II ended in 1945.", ["name:World War II", "time:1945"]],
  ['"Never," Merkel said.', ["name:Merkel"]],
  ['"Never," said Angela Merkel.', ["name:Angela Merkel"]],
  ["The Boeing 737 and Resolution 2254.", ["name:Boeing", "name:Resolution"]],
  ["1500 soldiers died in 1500.", ["count:1500", "time:1500"]],
  ["He arrived 20 minutes later.", ["time:20 minutes later"]],
  ["Noon came; by 10:30 p.m. it was over.", ["time:Noon", "time:10:30 p.m."]],
  ["The first of May, the 3rd century BC.", ["time:May", "time:3rd century BC"]],
  ["Nothing happened here.", []],
];

describe("the values of a sentence", () => {
  test.each(TABLE)("%s", (sentence, values) => {
    expect(valuesOf(sentence)).toEqual(values);
  });

  test("takes no word for a name that the article also writes in lower case", () => {
    expect(valuesOf("Prices fell in Cairo.", new Set(["prices"]))).toEqual(["name:Cairo"]);
    expect(valuesOf("Prices fell in Cairo.")).toEqual(["name:Prices", "name:Cairo"]);
    expect(valuesOf("United Airlines fell.", new Set(["united"]))).toEqual(["name:United Airlines"]);
  });

  test("finds no names in a shouted line, where capitals tell nothing", () => {
    expect(valuesOf("TALKS FAIL IN GENEVA, 12 LEAVE")).toEqual(["count:12"]);
  });

  test("moves spans by the offset", () => {
    expect(findValues("In Sochi", 10)).toEqual([{ kind: "name", start: 13, end: 18 }]);
    expect(findValues("Sochi")).toEqual([{ kind: "name", start: 0, end: 5 }]);
  });

  test("are in order, apart, inside the text, and begin and end with a character that counts", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        let last = 0;
        for (const { start, end } of findValues(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toMatch(/^[^\s,;:()“”"].*(?<![\s,;:("“])$/su);
          last = end;
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test.each([
    "A",
    "Aa ",
    "A.",
    "A’A",
    "Aa-",
    "1",
    "1,",
    "1 ",
    "1.1 ",
    "$1 ",
    "million ",
    "1 million ",
    "12:",
    "May ",
    "Of the ",
    "X of ",
    "al-",
    "5 a ",
    "-",
    " ",
  ])(
    "reads 100,000 characters of %j without going back over them",
    (piece) => {
      expect(findValues(`${piece.repeat(100_000 / piece.length)}x`).length).toBeLessThanOrEqual(100_000);
    },
    5_000,
  );
});
