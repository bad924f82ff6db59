/** BM25 over the terms of short texts, in memory (Robertson and Zaragoza 2009; k1 1.2, b .75). */
export class PassageSearch {
  private readonly postings = new Map<number, number[]>();
  private readonly lengths: number[] = [];
  private readonly scores: Float64Array;
  private readonly mean: number;

  /** @param texts the terms of each text, stop words left out. */
  constructor(texts: readonly (readonly number[])[]) {
    for (const [text, terms] of texts.entries()) {
      this.lengths.push(terms.length);
      const counts = new Map<number, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        const list = this.postings.get(term);
        if (list === undefined) this.postings.set(term, [text, count]);
        else list.push(text, count);
      }
    }
    this.scores = new Float64Array(texts.length);
    this.mean = Math.max(1, this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length));
  }

  /** The best `limit` texts that `allowed` lets through, best first. */
  search(terms: Iterable<number>, limit: number, allowed: (text: number) => boolean): number[] {
    const touched: number[] = [];
    for (const term of new Set(terms)) {
      const list = this.postings.get(term);
      if (list === undefined) continue;
      const frequency = list.length / 2;
      if (frequency > 0.3 * this.lengths.length && this.lengths.length > 50) continue;
      const idf = Math.log(1 + (this.lengths.length - frequency + 0.5) / (frequency + 0.5));
      for (let i = 0; i < list.length; i += 2) {
        const text = list[i];
        const count = list[i + 1];
        if (this.scores[text] === 0) touched.push(text);
        const length = 0.25 + (0.75 * this.lengths[text]) / this.mean;
        this.scores[text] += (idf * count * 2.2) / (count + 1.2 * length);
      }
    }
    const best: number[] = [];
    for (const text of touched) {
      if (best.length === limit && this.scores[text] <= this.scores[best[limit - 1]]) continue;
      if (!allowed(text)) continue;
      let at = best.length;
      while (at > 0 && this.scores[best[at - 1]] < this.scores[text]) at--;
      best.splice(at, 0, text);
      if (best.length > limit) best.pop();
    }
    for (const text of touched) this.scores[text] = 0;
    return best;
  }
}
