import { describe, expect, it } from "vitest";
import type { CitedDocument } from "../../src/core/ask.js";
import { markdownText } from "../../web/src/taking-along/markdown-text.js";
import { quotationAsMarkdown, quotationAsText } from "../../web/src/taking-along/quotation-text.js";
import { referenceTo } from "../../web/src/taking-along/reference.js";

const DOCUMENT: CitedDocument = {
  id: "talks.txt",
  title: "Talks end",
  publisher: "The Eastport Post",
  author: "Ann Writer",
  published: "2016-05-03",
  sha256: "0".repeat(64),
};

describe("a reference", () => {
  it("names author, title, outlet and date", () => {
    expect(referenceTo(DOCUMENT)).toBe("Ann Writer, ‘Talks end’, The Eastport Post, 3 May 2016");
  });

  it.each([
    [{ author: null }, "‘Talks end’, The Eastport Post, 3 May 2016"],
    [{ publisher: null }, "Ann Writer, ‘Talks end’, 3 May 2016"],
    [{ published: null }, "Ann Writer, ‘Talks end’, The Eastport Post"],
    [{ author: null, publisher: null, published: null }, "‘Talks end’"],
    [{ title: " ", author: null, publisher: null, published: null }, "‘talks.txt’"],
  ])("leaves out what the article does not say: %j", (unknown, reference) => {
    expect(referenceTo({ ...DOCUMENT, ...unknown })).toBe(reference);
  });

  it("stays on one line", () => {
    expect(referenceTo({ ...DOCUMENT, title: "Talks\u00a0end\nat  last" })).toContain("‘Talks end at last’");
  });
});

describe("a quotation as text", () => {
  it("stands in quotation marks, word for word, with its source below", () => {
    const quote = "It’s over,\u00a0he said:  over.";
    expect(quotationAsText({ document: DOCUMENT, quote })).toBe(`“${quote}”\n— ${referenceTo(DOCUMENT)}`);
  });

  it("that quotes someone itself stands in single quotation marks", () => {
    expect(quotationAsText({ document: DOCUMENT, quote: "“It’s over,” he said." })).toContain(
      "‘“It’s over,” he said.’\n",
    );
  });
});

describe("a quotation as Markdown", () => {
  it("is a block quotation, its lines and its source in it", () => {
    expect(quotationAsMarkdown({ document: { ...DOCUMENT, publisher: null }, quote: "One.\nTwo." })).toBe(
      "> One.\n> Two.\n>\n> — Ann Writer, ‘Talks end’, 3 May 2016",
    );
  });

  it.each([
    ["a link", "[press](javascript:alert(1))", "\\[press\\](javascript:alert(1))"],
    ["a tag", "<img src=x>", "\\<img src=x>"],
    ["an entity", "&lt;", "\\&lt;"],
    ["emphasis", "*so* _so_ ~~so~~ `so`", "\\*so\\* \\_so\\_ \\~\\~so\\~\\~ \\`so\\`"],
    ["a heading", "# Up\n  ## Down", "\\# Up\n  \\## Down"],
    ["an underlined heading", "Up\n==", "Up\n\\=="],
    ["a list", "- one\n+ two\n3. three\n4) four", "\\- one\n\\+ two\n3\\. three\n4\\) four"],
    ["a quotation in the quotation", "> so", "\\> so"],
    ["a backslash", "a\\*b", "a\\\\\\*b"],
    [
      "plain words",
      "In 1998. It rose 3.5 % - or so, ‘they’ say (#1)!",
      "In 1998. It rose 3.5 % - or so, ‘they’ say (#1)!",
    ],
  ])("shows %s as the characters it is made of", (_, text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });
});
