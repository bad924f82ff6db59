/** Why a request brought nothing, in words for the reader. */
export interface Failure {
  readonly kind: "away" | "unready" | "slow" | "gone" | "refused" | "failed";
  readonly title: string;
  readonly detail: string;
}

export const AWAY: Failure = {
  kind: "away",
  title: "Pullquote is not answering",
  detail: "The server on this computer cannot be reached. Start it again; nothing here is lost.",
};

export const SLOW: Failure = {
  kind: "slow",
  title: "This is taking too long",
  detail: "The server has not answered for a while. It may be busy; try once more.",
};

export const ARTICLE_GONE: Failure = {
  kind: "gone",
  title: "This article is no longer there",
  detail:
    "It has been taken out of the collection, or its file has another name now. What was quoted from it stays in the conversation.",
};

/** Whether the same request may succeed the next time. */
export function worthRetrying({ kind }: Failure): boolean {
  return kind !== "refused";
}

/** Whether the server lets it be known when the same request can succeed: then it is made again by itself. */
export function comesBack({ kind }: Failure): boolean {
  return kind === "away" || kind === "unready";
}

/** The same failure where nothing is tried by itself any more. */
export function lasting(failure: Failure): Failure {
  return comesBack(failure) ? { ...failure, kind: "failed" } : failure;
}
