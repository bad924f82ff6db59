/** Length from which an answer is set smaller, in UTF-16 code units: two lines of the largest type on a desk. */
const LONG = 56;

/** The answer itself, large. */
export function ShortAnswer({ text }: { readonly text: string }) {
  return (
    <p class={text.length > LONG ? "answer long" : "answer"} dir="auto">
      {text}
    </p>
  );
}
