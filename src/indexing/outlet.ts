/** News agencies and broadcasters whose names hold no word that tells an outlet. */
const AGENCIES = new Set(
  `reuters|thomson reuters|ap|associated press|afp|agence france-presse|upi|united press international|dpa|tass|itar-tass
  |interfax|ria novosti|sputnik|xinhua|ansa|efe|kyodo|pti|press trust of india|ians|ani|anadolu|anadolu agency|aa|irna|sana
  |bloomberg|cnn|bbc|npr|pbs|cbc|cbs|nbc|msnbc|abc|itv|rfi|dw|deutsche welle|al jazeera|rt|ukrinform|unian|belga|swissinfo
  |pa|pa media|aap|canadian press|yonhap|bernama|antara|apa|mtva|lusa|irin|ips|rfe/rl|voa|voice of america|politico`
    .split("|")
    .map((name) => name.trim()),
);

/** Words that newspapers, magazines, broadcasters and agencies put last in their names. */
const OUTLET_WORD =
  /^(?:news|times|post|herald|tribune|journal|telegraph|press|gazette|chronicle|observer|magazine|mail|mirror|independent|guardian|standard|radio|tv|television|broadcasting|globe|courier|examiner|inquirer|bulletin|dispatch|sentinel|newspaper|weekly|newsweek|economist|agency|service|media|monitor|online)$/u;

/** What staff call themselves after an outlet's name: "Associated Press Writer". */
const ROLE = /(?: (?:staff|senior|special|foreign|political|writer|reporter|correspondent))+$/iu;
const NAME =
  /^(?:the )?[\p{Lu}\p{N}][\p{L}\p{N}&.'’/-]*(?: (?:[\p{Lu}\p{N}][\p{L}\p{N}&.'’/-]*|of|and|the|on|&)){0,5}$/u;

/** Whether a name is that of a known agency or broadcaster. */
export function isAgency(name: string): boolean {
  return AGENCIES.has(name.toLowerCase().replace(/^the /u, ""));
}

/** Whether one word tells an outlet or a newsroom rather than a person. */
export function isOutletWord(word: string): boolean {
  return OUTLET_WORD.test(word.toLowerCase());
}

/** The outlet that a short piece of text names, without the role of its staff; null when it names none. */
export function outletName(text: string): string | null {
  const name = text.trim().replace(ROLE, "");
  if (isAgency(name)) return name;
  const words = name.split(" ");
  if (words.length < 2 || !NAME.test(name)) return null;
  return isOutletWord(words.at(-1) ?? "") ? name : null;
}
