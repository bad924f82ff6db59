import { ROLE } from "../text/person-role.js";
import { loadLexicon } from "../text/lexicon.js";
import type { TaggedWord } from "../text/phrases.js";
import { stemWord } from "../text/terms.js";
import type { Words } from "./noun-phrase.js";

const NAME_WORD = /^\p{Lu}(?:\.|[\p{Ll}\p{M}]+(?:['’-]\p{Lu}?[\p{L}]+)*|['’]\p{Lu}\p{Ll}+)$/u;
/** Words that stand in names of things rather than of people. */
const NO_PERSON =
  /^(?:The|University|College|School|Institute|Party|Council|Court|Bank|Ministry|Department|Agency|Office|House|Street|Road|River|Lake|Mount|North|South|East|West|New|United|National|International|State|City|County|Island|Republic|Army|Air|Union|League|Club|Group|Company|Corporation|Inc|Ltd|Corp|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Minister|General|King|Queen|Prince|Pope|World|War|Day|Times|News|Post)$/;

/** Two or three capitalised words that look like the full name of a person. */
export function isFullName(words: readonly TaggedWord[], { first, last }: Words): boolean {
  const parts = words.slice(first, last);
  return (
    parts.length >= 2 &&
    parts.length <= 3 &&
    // "Mine Safety Appliances": words of the language only are no person.
    !parts.every(({ lower }) => loadLexicon().related(stemWord(lower)).size > 0) &&
    parts.every(
      ({ text, tag, lower }) => tag === "PROPN" && NAME_WORD.test(text) && !NO_PERSON.test(text) && !ROLE.test(lower),
    ) &&
    !/\.$/.test(parts[parts.length - 1].text)
  );
}
