/** Longest part of a file's name that is taken from what it holds. */
const MAX_SLUG = 60;

/** Hands a file made here to the browser's downloads. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next turn of its loop.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** A file name of letters, digits and hyphens: "pullquote-who-was-heckled-2026-01-02.json". */
export function fileName(title: string, isoDate: string, extension: string): string {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, "");
  return ["pullquote", slug, isoDate.slice(0, 10)].filter((part) => part !== "").join("-") + `.${extension}`;
}
