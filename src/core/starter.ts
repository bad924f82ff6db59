/** A question to begin with, made from an article and answered by it. */
export interface Starter {
  readonly question: string;
  /** Id of the article. */
  readonly document: string;
}
