/** Why a request brought nothing, in words for the reader. */
export interface Failure {
  readonly kind: "away" | "slow" | "interrupted" | "refused" | "failed";
  readonly title: string;
  readonly detail: string;
}

export const AWAY: Failure = {
  kind: "away",
  title: "Pullquote is not answering",
  detail: "The server on this computer cannot be reached. Start it again, then try once more; nothing here is lost.",
};

export const SLOW: Failure = {
  kind: "slow",
  title: "This is taking too long",
  detail: "The server has not answered for a while. It may be busy; try once more.",
};

export const INTERRUPTED: Failure = {
  kind: "interrupted",
  title: "Not answered",
  detail: "The page was left before the answer came.",
};

/** Whether the same request may succeed the next time. */
export function worthRetrying({ kind }: Failure): boolean {
  return kind !== "refused";
}
