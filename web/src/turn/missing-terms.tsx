/** Says which words of the question stand in no article. */
export function MissingTerms({ terms }: { readonly terms: readonly string[] }) {
  if (terms.length === 0) return null;
  return (
    <p class="missing">
      {"No article contains "}
      {terms.map((term, index) => (
        <span key={term}>
          {index === 0 ? "" : index === terms.length - 1 ? " or " : ", "}
          <q>
            <bdi>{term}</bdi>
          </q>
        </span>
      ))}
      .
    </p>
  );
}
