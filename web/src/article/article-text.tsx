import { lines } from "../text/lines.js";
import { MarkedText } from "../text/marked-text.js";
import type { ArticleMark } from "./marks.js";

interface ArticleTextProps {
  readonly text: string;
  readonly title: string;
  readonly marks: readonly ArticleMark[];
}

/**
 * The text of an article, a block for each line. Line breaks stay inside the blocks, so that the text content of the
 * whole is the text, to the character.
 */
export function ArticleText({ text, title, marks }: ArticleTextProps) {
  let headline = true;
  return (
    <div class="article-text">
      {lines(text).map((line) => {
        const { start, end } = line;
        const blank = text.slice(start, end).trim() === "";
        const isHeadline = headline && text.slice(start, end).trim() === title;
        headline &&= blank;
        return (
          <div key={start} class={blank ? "blank" : isHeadline ? "headline" : "line"} dir="auto">
            <MarkedText text={text} within={line} marks={marks} />
          </div>
        );
      })}
    </div>
  );
}
