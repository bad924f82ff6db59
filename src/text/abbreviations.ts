/** What a full stop after a word means: part of the word, or the end of a sentence. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Titles and connectives: something always follows, so the stop never ends a sentence. */
const NEVER_LAST = words(`
  Mr Mrs Ms Mx Dr Drs Prof Messrs Mme Mlle Gen Brig Lt Col Maj Capt Cpt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Spc Supt Insp Det
  Sen Sens Rep Reps Gov Govs Pres Amb Atty Dep Hon Rev Fr Msgr Ald Asst Assoc Mt Ft Pte
  vs v cf viz eg ie ca approx incl esp resp`);

/** Words that are abbreviated only before a number: "No. 5", "pp. 12", "Jan. 30". */
const BEFORE_NUMBER = words(`
  no nos p pp par para vol vols fig figs art arts sec sect ch chap ed eds c ca b d r op app eq ex exh tab tel ext rm
  jan feb mar apr jun jul aug sep sept oct nov dec approx est circa max min ver`);

/** Abbreviations a sentence may end in: the next word decides. */
const MAY_BE_LAST = words(`
  Inc Corp Co Cos Ltd Plc LLC Bros Jr Sr Esq St Ste Ave Blvd Rd Hwy Pkwy Sq Dept Div Est Univ Assn Intl Natl Govt
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev Okla
  Ore Oreg Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que
  al PhD Ph Sc oz lb lbs hr hrs mph sq cu`);

/** Words that open a sentence far more often than they follow an abbreviation inside one. */
const OPENERS = words(`
  The A An He She It They We I You This That These Those His Her Its Their Our My Your There Here
  In On At By For From With Without Within Over During After Before Since Until Between Among Against Despite
  But And Or So Yet Nor If When While Whereas As Because Although Though Unless Once Where Who What Why How Which
  However Meanwhile Moreover Instead Still Also Then Now Later Earlier Today Yesterday Tomorrow Some Many Most Several
  All Both Each Every Another Other Others Not No Yes Only Even Just Such According Asked Speaking Thus Therefore
  Again Additionally Furthermore Finally Similarly Indeed Overall First Nonetheless Nevertheless Perhaps Soon
  Critics Officials Analysts Experts`);

const DAY_MONTH_OR_ZONE =
  /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:[A-Z]{1,3}T|GMT|UTC|Eastern|Central|Pacific|Mountain|Greenwich|[Ll]ocal)\b/;

const INITIAL = /^\p{Lu}$/u;
/** Letters each with a stop, the last one taken off: "U.S", "a.m", "e.g". */
const DOTTED = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;
const INITIALS_THEN_NAME = /^\p{Lu}\./u;

/** Whether a name must follow: "Mr", "Gen", whether or not a stop stands behind it. */
export function opensName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && NEVER_LAST.has(word);
}

/** Whether a sentence may end at a full stop: `unsure` leaves it to the statistical splitter. */
export type StopVerdict = "ends" | "continues" | "unsure";

/**
 * Judges the full stop between `word` and what follows.
 * @param word the word before the stop, without it, without opening quotes or brackets.
 * @param next what follows, from its first letter, digit or sign on; not lower-case.
 */
export function judgeStop(word: string, next: string): StopVerdict {
  const bare = word.replace(/^.*[-–/]/u, "");
  if (NEVER_LAST.has(bare)) return "continues";
  const nextWord = /^[\p{L}]+/u.exec(next)?.[0] ?? "";
  const opens = OPENERS.has(nextWord);
  if (/^\p{Nd}/u.test(next)) {
    const abbreviated = BEFORE_NUMBER.has(bare.toLowerCase()) || MAY_BE_LAST.has(bare) || DOTTED.test(bare);
    return abbreviated || INITIAL.test(bare) ? "continues" : "ends";
  }
  if (INITIAL.test(bare)) {
    if (INITIALS_THEN_NAME.test(next) && !opens) return "continues";
    return opens || bare === "I" ? "ends" : "continues";
  }
  if (DOTTED.test(bare)) {
    if (/^(?:e\.g|i\.e)$/i.test(bare)) return "continues";
    if (/^[ap]\.m$/i.test(bare)) return DAY_MONTH_OR_ZONE.test(next) ? "continues" : "ends";
    if (opens) return "ends";
    return nextWord === "" ? "continues" : "unsure";
  }
  if (MAY_BE_LAST.has(bare)) return opens ? "ends" : "continues";
  if (/^\p{Ll}$/u.test(bare)) return opens ? "ends" : "continues";
  if (opens || bare.length > 4 || !/^\p{L}+$/u.test(bare)) return "ends";
  const looksAbbreviated = /^\p{Lu}?[^\P{L}aeiouyAEIOUY]+$/u.test(bare) && !/^\p{Lu}+$/u.test(bare);
  return looksAbbreviated ? "unsure" : "ends";
}
