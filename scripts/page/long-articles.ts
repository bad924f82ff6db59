const LENGTH = 200_000;
const WORDS =
  "the envoys met again in the old town hall and spoke of roads bridges harvests prices and a winter that came early to every valley".split(
    " ",
  );

/** Articles of 200,000 characters, in each of the forms that articles take: by name. */
export const LONG_ARTICLES: Readonly<Record<string, string>> = {
  "in-paragraphs": article(600, "\n\n"),
  "in-short-lines": article(70, "\n"),
  "in-one-line": article(LENGTH, "\n"),
};

/** Sentences in blocks of about so many characters; the same each time. */
function article(block: number, separator: string): string {
  let text = "A long report\n\n";
  let seed = 20_160_211;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let blockEnd = text.length + block; text.length < LENGTH;) {
    const words = Array.from({ length: 8 + next(16) }, () => WORDS[next(WORDS.length)]);
    text += `On day ${next(1_000)} ${words.join(" ")}.`;
    if (text.length < blockEnd) text += " ";
    else {
      text += separator;
      blockEnd = text.length + block;
    }
  }
  return `${text.slice(0, LENGTH - 1)}\n`;
}
