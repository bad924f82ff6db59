/** A stretch of a document's text, in UTF-16 code units. */
export interface Span {
  /** First code unit, inclusive. */
  readonly start: number;
  /** First code unit after the span, exclusive. */
  readonly end: number;
}

/** The exact characters of a span. Text is only ever sliced, never rebuilt. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
