import { describe, expect, it } from "vitest";
import { ofKind } from "./sentences-of.js";

const HEADLINE = "Harbour bridge reopens after nine months of repairs";
const BODY = [
  "The harbour bridge in Lowestoft reopened to traffic on Monday after nine months of repairs that cost £4 million.",
  "Engineers replaced 212 steel plates and both lifting motors, the council said in a statement to residents.",
  "Shopkeepers on the south bank, who had asked for compensation, welcomed the first cars with coffee and cake.",
];

/** An article of the same three paragraphs with lines set above and below them. */
function article(above: readonly string[], below: readonly string[] = []): string {
  return [HEADLINE, ...above, ...BODY, ...below].join("\n\n");
}

describe("boilerplate above the body", () => {
  it.each([
    "By Jane Doe",
    "By JANE DOE and John Roe, Harbour Correspondents",
    "Author: Jane Doe",
    "Written by Jane Doe",
    "Source : Harbour Gazette",
    "Published 3 May 2014",
    "Published on May 3, 2014 at 5:00 p.m. EST",
    "Last modified on Tue 4 Mar 2014 10.15 GMT",
    "Updated on",
    "Posted: 2014-05-03",
    "17:54, 7 September 2015",
    "11th February 2016, Comments 12 comments",
    "2 hours ago",
    "4 min read",
    "Share on Facebook",
    "Share this article on Twitter",
    "Share on Google+",
    "Click to share on WhatsApp (Opens in new window)",
    "Facebook Twitter Email",
    "Tweet",
    "Print",
    "+",
    "* * *",
    "1.2K Shares",
    "Photographer: Jane Doe/Getty Images",
    "Photo: AP",
    "Image copyright Jane Doe",
    "(Reuters/Jane Doe)",
    "Jane Doe/AFP/Getty Images",
    "Reuters",
    "Home > News > East",
    "Advertisement",
    "Subscribe to our newsletter",
    "We use cookies to give you the best experience on this website.",
  ])("is recognised: %s", (line) => {
    expect(ofKind(article([line]), "boilerplate")).toEqual([line]);
  });

  it("takes in keywords next to other furniture, and only there", () => {
    expect(ofKind(article(["3 May 2014", "lowestoft bridge"]), "boilerplate")).toEqual([
      "3 May 2014",
      "lowestoft bridge",
    ]);
    expect(ofKind(article(["lowestoft bridge"]), "boilerplate")).toEqual([]);
  });

  it.each([
    "By Friday the queues were gone",
    "Council says works came in under budget",
    "Facebook group kept 3,000 neighbours informed",
    "Repairs to the harbour bridge ended on 3 May 2014",
    "Print shop to be compensated",
    "Photos that show a year of work on the bridge",
    "Reuters photographer honoured for pictures of the harbour",
  ])("leaves a line of the article alone: %s", (line) => {
    expect(ofKind(article([line]), "boilerplate")).toEqual([]);
  });

  it("takes the caption along with the credit below it", () => {
    const lines = ["The bridge in Lowestoft, on Jan. 30.", "Photograph: Jane Doe/EPA"];
    expect(ofKind(article(lines), "boilerplate")).toEqual(lines);
  });

  it("keeps a report that a credit happens to follow", () => {
    const report = "Nine workers were hurt on Jan. 30.";
    expect(ofKind(article([report, "Photograph: Jane Doe/EPA"]), "boilerplate")).toEqual(["Photograph: Jane Doe/EPA"]);
  });
});

describe("boilerplate below the body", () => {
  it.each([
    "© 2016 Harbour Gazette",
    "Copyright 2014 The Daily Planet. All rights reserved.",
    "0 Comments To This Article",
    "Comments (12)",
    "Leave a comment",
    "Comments are closed.",
    "Related: Ferry service to end in June",
    "Read more: How the bridge was built",
    "ALSO READ | Ferry service to end in June",
    "see more",
    "Sign up for the Morning Mail, our daily digest.",
    "Download our app for iPhone and Android.",
    "Click here to read more about Lowestoft.",
    "If you find an error, highlight the desired text and press Ctrl + Enter",
    "Spotted a mistake? Write to the desk.",
    "Let us know what you think in the comments.",
    "Did you like this story? Rate it from one to five stars and we will do better.",
    "What do you think? Have your say below.",
    "(Reporting by Jane Doe; Editing by John Roe)",
    "Tags: lowestoft, bridge, council",
    "Privacy policy | Terms of use",
    "Powered by Disqus",
  ])("is recognised: %s", (line) => {
    expect(ofKind(article([], [line]), "boilerplate")).toEqual([line]);
  });

  it.each([
    "The ferry will run until June.",
    "Sign language interpreters were on hand.",
    "Let us not forget the ferry, the mayor said.",
    "Comments by the mayor drew laughter.",
    "“We want to hear from everybody who lost trade,” he said.",
    "Subscribers to the old toll scheme will be refunded.",
    "Email was the only way to reach the council, residents said.",
    "Relatedly, the quay will close in May.",
    "Follow-up works are planned for next year.",
    "Contact with the contractor broke off in March.",
  ])("leaves a last sentence alone: %s", (line) => {
    expect(ofKind(article([], [line]), "boilerplate")).toEqual([]);
  });

  it("covers an appeal of several sentences in one", () => {
    const appeal = "Tell us what we missed. Was it the ferry? We read every letter and may print it.";
    expect(ofKind(article([], [appeal]), "boilerplate")).toEqual([appeal]);
  });
});

describe("inside the body", () => {
  const inside = (line: string): string => [HEADLINE, BODY[0], line, BODY[1]].join("\n\n");

  it.each([
    "Share on Facebook",
    "Advertisement",
    "Story continues below advertisement",
    "Read more: How the bridge was built",
    "Photo: Jane Doe/AP",
    "***",
  ])("unmistakable furniture is recognised: %s", (line) => {
    expect(ofKind(inside(line), "boilerplate")).toEqual([line]);
  });

  it.each([
    "By Jane Doe",
    "Reuters",
    "Print",
    "3 May 2014",
    "red herring",
    "Sign up now and save, the poster said.",
    "Please note that the bridge closes at night.",
    "Click here, the sign said.",
    "Let us know when you leave, she told him.",
    "Contact us",
    "The site uses cookies, the regulator found.",
    "She posted the picture on Facebook on 3 May 2014 and shared it on Twitter.",
    "Photo shops near the bridge reported a record year.",
    "More on this later, he promised.",
    "Watch out for ice, drivers were told.",
    "Copyright lawyers were called in.",
    "Credit is due to the engineers.",
    "Images of the collapse were seen around the world.",
    "Related costs came to £2 million.",
    "No comment.",
    "Like it or not, tolls are coming.",
  ])("what might be the article's own words is kept: %s", (line) => {
    expect(ofKind(inside(line), "boilerplate")).toEqual([]);
  });
});

describe("a text without prose", () => {
  it.each(["Print", "lowestoft bridge", "Jane Doe\n3 May 2014", "Reuters"])("loses nothing: %s", (text) => {
    expect(ofKind(text, "boilerplate")).toEqual([]);
  });
});

describe("a headline that reads like furniture", () => {
  it.each(["Comments", "Email", "In pictures", "The Photographer", "Reuters"])("stays the headline: %s", (line) => {
    expect(ofKind([line, ...BODY].join("\n\n"), "headline")).toEqual([line]);
  });
});
