/** Number of shapes `shapeOf` tells apart; 0 is kept for padding. */
export const SHAPES = 40;

const MARKS = [".", ",", ";", ":", "(", ")", '"', "'", "-", "$", "%", "?", "!", "/", "[", "]", "€", "£", "&", "…"];

/**
 * How a word looks as written: case, kind of number, kind of mark. A capital at the start of a sentence says little,
 * so it is told apart from one within.
 */
export function shapeOf(written: string, first: boolean): number {
  if (/^\p{N}/u.test(written)) {
    if (/^(?:1[0-9]|20)\p{N}\p{N}$/u.test(written)) return 1;
    if (/^\p{N}$/u.test(written)) return 2;
    if (/^\p{N}\p{N}$/u.test(written)) return 3;
    if (/^\p{N}+$/u.test(written)) return 4;
    if (/^\p{N}+(?:st|nd|rd|th)$/iu.test(written)) return 5;
    if (/^\p{N}+s$/u.test(written)) return 6;
    if (/^\p{N}+(?:[.,]\p{N}+)+$/u.test(written)) return 7;
    return 8;
  }
  if (/^\p{L}/u.test(written)) {
    const lower = written.toLowerCase();
    if (written === lower) return 9;
    if (/^\p{Lu}\p{Ll}*$/u.test(written) && written.length > 1) return first ? 10 : 11;
    if (/^\p{Lu}\.?$/u.test(written)) return 12;
    if (written === written.toUpperCase()) return 13;
    return first ? 14 : 15;
  }
  if (/^['’]\p{L}/u.test(written)) return 16;
  const mark = MARKS.indexOf(
    /[“”«»]/.test(written) ? '"' : /[–—]/.test(written) ? "-" : written === "’" ? "'" : written,
  );
  return mark < 0 ? 17 : 18 + mark;
}
