import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { indexArticles } from "./index-articles.js";
import { openSite, type Site } from "./site.js";

export const HOW_MANY = "How many people died when the ferry Morning Star capsized?";

const ARTICLES: Readonly<Record<string, string>> = {
  "harbour-gazette.txt": `Ferry capsizes off Port Ellery in heavy seas

By Dana Whitlock

Source: Harbour Gazette

12 March 2019

A passenger ferry capsized off Port Ellery after its engines failed in heavy seas. It was carrying holidaymakers home.

At least 41 people died when the ferry Morning Star capsized, coastguard commander Ruth Abara told reporters on Tuesday. "We have never seen seas like these," Abara said.
`,
  "national-courier.txt": `Inquiry into Morning Star ferry disaster begins

Source: National Courier

3 June 2019

Investigators began hearings into the loss of the Morning Star, which capsized on 11 March 2019 off Port Ellery.

The death toll from the ferry Morning Star stands at 47, according to the transport ministry, after six of the injured died in hospital.

"The engines had not been serviced since 2017," said engineer Paul Osei, who inspected the wreck in April 2019.
`,
  "islands-weekly.txt": `Islanders ask for a safer crossing

Source: Islands Weekly

Islanders gathered on the quay to demand a new boat. The old boat was built at the Halvorsen yard in 1984, according to the harbour office.
`,
  ...Object.fromEntries(
    ["Mill Street", "Castle Lane", "the ring road", "Station Hill"].map((street, index) => [
      `roads-${index}.txt`,
      `Council debates the repair of ${street}\n\nSource: Harbour Gazette\n\n${index + 4} May 2019\n\nThe council debated the repair of ${street}. Members said its potholes were the worst in ${index + 10} years.\n`,
    ]),
  ),
};

/** The page over articles on the loss of a ferry that differ on how many died, one undated, and some on other things. */
export async function openFerrySite(parts: Parameters<typeof openSite>[1] = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "pullquote-ferry-"));
  const articles = join(folder, "articles");
  mkdirSync(articles);
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(articles, name), text);
  await indexArticles(articles, join(folder, "index"));
  const site = await openSite(join(folder, "index"), parts);
  return {
    ...site,
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
