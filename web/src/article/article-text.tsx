import { useMemo } from "preact/hooks";
import type { Span } from "../../../src/core/span.js";
import { lines } from "../text/lines.js";
import { MarkedText } from "../text/marked-text.js";
import type { ArticleMark } from "./marks.js";
import { isBlank, slices } from "./slices.js";

interface ArticleTextProps {
  readonly text: string;
  readonly title: string;
  readonly marks: readonly ArticleMark[];
}

/**
 * The text of an article, a block for each line. Line breaks stay inside the blocks, so that the text content of the
 * whole is the text, to the character. The blocks stand in slices that are laid out when they come near the screen.
 */
export function ArticleText({ text, title, marks }: ArticleTextProps) {
  const marked = marks.map(({ kind, start, end }) => `${kind} ${start} ${end}`).join();
  // Made anew only when something looks different: an article may be as long as a book.
  return useMemo(() => <MarkedArticle text={text} title={title} marks={marks} />, [text, title, marked]);
}

function MarkedArticle({ text, title, marks }: ArticleTextProps) {
  const all = useMemo(() => slices(text, lines(text)), [text]);
  const first = all.flatMap(({ lines }) => lines).find((line) => !isBlank(text, line));
  const headline = first && text.slice(first.start, first.end).trim() === title ? first : undefined;
  return (
    <div class="article-text">
      {all.map(({ lines, rows }) => (
        <div class="slice" key={lines[0]?.start} style={{ containIntrinsicBlockSize: `auto ${rows * 1.8}rem` }}>
          {lines.map((line) => (
            <p key={line.start} class={kindOf(text, line, headline)} dir="auto">
              <MarkedText text={text} within={line} marks={marks} />
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

function kindOf(text: string, line: Span, headline: Span | undefined): string {
  if (line === headline) return "headline";
  return isBlank(text, line) ? "blank" : "line";
}
