import type { AppliedCondition } from "../../../src/core/ask.js";

/** Says that a condition in the question left articles out, and how many it kept. */
export function ConditionNote({ condition: { words, documents } }: { readonly condition: AppliedCondition }) {
  const kept = documents === 1 ? "1 article" : `${documents.toLocaleString("en")} articles`;
  return (
    <p class="understood">
      {"Looked only where this holds: "}
      <q>
        <bdi>{words}</bdi>
      </q>
      {` (${documents === 0 ? "no article" : kept})`}
    </p>
  );
}
