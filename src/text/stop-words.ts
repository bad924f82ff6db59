/**
 * English words that carry grammar rather than topic. "us" is left out on purpose: folded to lower case it is also a
 * country, and its rarity weighs it well enough without this list.
 */
const STOP_WORDS = new Set(
  `a an the this that these those such
  i me my mine myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
  it its itself they them their theirs themselves one ones
  who whom whose which what when where why how
  am is are was were be been being do does did doing done have has had having
  will would shall should can could may might must ought
  not no nor neither either both and or but if then else so than too very just also only even still yet
  as at by for from in into of off on onto out over to toward towards up upon with within without
  about above across after against along among around before behind below beneath beside besides between beyond
  despite during except inside near outside per since through throughout till under until via while
  because although though whether unless
  there here again once ever any some each every all other another much many more most few less least own same
  please tell give hey hi hello ok okay thanks thank wonder wondering say`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Whether a folded word carries no topic of its own. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
