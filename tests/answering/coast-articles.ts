/** Paragraphs of running text that make an article long enough for its metadata to be told from its text. */
function report(
  headline: string,
  meta: readonly string[],
  paragraphs: readonly string[],
  footer: readonly string[] = [],
) {
  return `${[headline, ...meta, ...paragraphs, ...footer].join("\n\n")}\n`;
}

/** Made-up articles on one harbour town over five years: several outlets, one without any, one without a date. */
export const COAST_ARTICLES: Readonly<Record<string, string>> = {
  "storm-2013.txt": report(
    "Storm closes Westhaven harbour for a week",
    ["Published 4 November 2013", "By Per Dahl, Reuters"],
    [
      "A storm with winds of 140 kilometres an hour closed the harbour of Westhaven on Sunday and sank three fishing boats.",
      "The harbour master, Olaf Brandt, said the old breakwater had given way in two places and that repairs would cost 4 million crowns.",
      "About 300 people were brought to safety in the school while the lower town stood under water for two days.",
    ],
  ),
  "plan-2014.txt": report(
    "Council approves plan for new breakwater",
    ["Published 2 March 2014", "By Ann Lee, Coast Herald"],
    [
      "The council of Westhaven approved a plan on Saturday to build a new breakwater and to deepen the harbour for larger ferries.",
      "The mayor, Jon Aske, said the work would cost 60 million crowns, most of it paid by the region.",
      "Fishermen protested in front of the town hall because the plan leaves only twelve berths for their boats.",
    ],
  ),
  "harbour-2016.txt": report(
    "Westhaven opens its new harbour",
    ["Published 11 May 2016", "By Ann Lee, Coast Herald"],
    [
      "Mayor Ines Falk opened the new harbour of Westhaven on Wednesday, a year later than planned, before some two thousand guests.",
      "The harbour master, Olaf Brandt, praised the breakwater, which in the end cost 85 million crowns.",
      "The ferry company Nordlinje means to run four ships a day from June and to employ 120 people in the town.",
    ],
  ),
  "afp-2016.txt": report(
    "Ferry terminal draws travellers to Westhaven",
    ["19th September 2016"],
    [
      "The small port of Westhaven has become a stop for travellers to the islands since its new ferry terminal opened in spring.",
      "More than 40,000 passengers came through the terminal in its first summer, twice as many as the company had expected.",
      "The mayor, Ines Falk, told reporters that hotels were full until October and that rents had risen by a tenth.",
    ],
    ["© 2016 AFP"],
  ),
  "ferry-2018.txt": report(
    "Ferry company lays off crews in Westhaven",
    ["Published 20 June 2018", "By Mia Holm, Reuters"],
    [
      "The ferry company Nordlinje is to lay off 70 people in Westhaven and to run only one ship a day, it said on Wednesday.",
      "The new harbour master, Karin Voss, said the harbour would lose a third of its income and called the decision a blow.",
      "The mayor, Tom Eide, asked the region for help with the debts left from the building of the breakwater.",
    ],
  ),
  "walk-undated.txt": report(
    "A walk through the old town of Westhaven",
    [],
    [
      "The old town of Westhaven begins behind the fish market, where wooden houses from the time of the herring trade stand close together.",
      "The harbour master lives in a yellow house at the end of Rope Street, and he likes to show visitors his collection of ship models.",
      "Reuters and other agencies once kept offices here, when the herring prices of Westhaven were wired to London every morning.",
    ],
  ),
};
