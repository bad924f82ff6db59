import type { Document } from "../core/document.js";

/** The documents used last, up to a number of characters of text (always at least one document). */
export class DocumentCache {
  private readonly documents = new Map<string, Document>();
  private characters = 0;

  constructor(private readonly limit: number) {}

  get(id: string): Document | undefined {
    const document = this.documents.get(id);
    if (document !== undefined) {
      // A Map keeps the order of insertion: the document used last goes to the end.
      this.documents.delete(id);
      this.documents.set(id, document);
    }
    return document;
  }

  put(document: Document): void {
    this.drop(document.id);
    this.documents.set(document.id, document);
    this.characters += document.text.length;
    for (const id of this.documents.keys()) {
      if (this.characters <= this.limit || this.documents.size === 1) break;
      this.drop(id);
    }
  }

  private drop(id: string): void {
    const document = this.documents.get(id);
    if (document === undefined) return;
    this.documents.delete(id);
    this.characters -= document.text.length;
  }
}
