/** What users call articles, as the source of a regular expression. "Report" alone is also something that others wrote. */
export const ARTICLE_NOUN =
  "(?:articles?|stor(?:y|ies)|news (?:items?|reports?|coverage)|press (?:reports?|coverage)|coverage|reporting|documents?|texts?|pieces?)";
