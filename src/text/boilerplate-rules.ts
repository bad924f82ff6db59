/**
 * What the furniture of a page looks like: share bars, credits, bylines, appeals, adverts. Each rule matches whole
 * lines, so that a sentence that only mentions Facebook or a newsletter is kept.
 */

/** Where a rule holds: everywhere, or only before the first and after the last paragraph of prose. */
export type RuleScope = "anywhere" | "margins";

export interface BoilerplateRule {
  readonly name: string;
  readonly scope: RuleScope;
  /** @param line a line without white space at its ends, inner white space folded to single spaces. */
  readonly matches: (line: string) => boolean;
}

const NETWORK =
  "facebook|twitter|x|google ?(?:\\+|plus)|linkedin|linked ?in|whats ?app|pinterest|reddit|tumblr|telegram|instagram|" +
  "flipboard|messenger|fb messenger|e-?mail|print|sms|vk|vkontakte|weibo|wechat|line|viber|skype|mastodon|bluesky|threads|" +
  "youtube|pocket|digg|stumbleupon|copy link|rss|gmail|xing|snapchat|tiktok|signal";
const AGENCY =
  "reuters|ap|ap photo|associated press|the associated press|afp|getty images?|getty|epa|epa-efe|efe|ap images|tass|" +
  "sputnik|ria novosti|xinhua|anadolu(?: agency)?|pa|pa wire|press association|bloomberg|shutterstock|istock|zuma press|" +
  "magnum|alamy|redux|corbis|dpa|ansa|kyodo|upi|wikimedia(?: commons)?|flickr|handout";
const AGENCY_IN_BRACKETS = new RegExp(`^[([](?:${AGENCY})(?: photo| file photo)? ?[/,|:] ?[^.]{0,80}[)\\]]$`, "i");
const AGENCY_LAST = new RegExp(`(?:[/|] ?|\\bvia )(?:${AGENCY})\\)?$`, "i");
const AGENCY_FIRST = new RegExp(`^(?:${AGENCY}) ?/ ?[\\p{L}. '-]{3,50}$`, "iu");
const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|" +
  "nov(?:ember)?|dec(?:ember)?";
const WEEKDAY =
  "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";

/** A word, number or sign that a line giving only date, time and comment count is made of. */
const DATE_TOKEN = new RegExp(
  `^(?:(?:${MONTH}|${WEEKDAY})\\.?|\\d{1,2}(?:st|nd|rd|th)|\\d{1,4}|\\d{1,4}[-/.]\\d{1,2}(?:[-/.]\\d{1,4})?|` +
    `\\d{4}-\\d{2}-\\d{2}t[\\d:.+z-]+|\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:[ap]\\.?m\\.?)?|\\d{1,2}[ap]\\.?m\\.?|[ap]\\.?m\\.?|` +
    `[a-z]{1,3}t|gmt|utc|at|on|of|the|comments?|views?|shares?|updated|published|posted|first|last|modified|created|` +
    `hours?|minutes?|days?|weeks?|ago|[-–—|,;:·•/()]+)$`,
  "i",
);
const HAS_DATE = new RegExp(
  `\\b(?:${MONTH})\\b\\.?|\\b\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\b\\d{1,2}[:.]\\d{2}|\\b(?:hours?|minutes?|days?|weeks?) ago`,
  "i",
);

const pattern =
  (expression: RegExp, longest = 300) =>
  (line: string): boolean =>
    line.length <= longest && expression.test(line);

export const foldSpaces = (line: string): string => line.replace(/\s+/g, " ").trim();
export const wordsOf = (line: string): string[] => line.split(" ");
/** Whether a line ends in a full stop or the like. */
export const endsLikeSentence = (line: string): boolean => /[.!?…]["'”’)\]]*(?: ?\[\d{1,3}\])*$/.test(line);

const RULES: readonly BoilerplateRule[] = [
  // "+", "* * *", "—": nothing to quote.
  { name: "no-letters", scope: "anywhere", matches: (line) => !/[\p{L}\p{N}]/u.test(line) },
  // "Share on Facebook", "Tweet this article", "Follow us on Twitter", "1.2K Shares"
  {
    name: "share-button",
    scope: "anywhere",
    matches: pattern(
      new RegExp(
        `^(?:(?:click to )?(?:share|tweet|post|pin|send|save|recommend|like|follow|find|join)(?: (?:this|us|me|it|now|article|story|page|post|link))* ` +
          `(?:on|to|via|by|with|in|using|through) (?:${NETWORK})(?:,? (?:and|or|on|&) (?:${NETWORK}))*(?![a-z])[^a-z]{0,40}(?:\\(opens in new window\\))?|` +
          `(?:share|tweet|print|e-?mail|save|recommend|bookmark)(?: (?:this|it|the|article|story|page|post|link|with friends))+|` +
          `[\\d.,]+ ?[km]? (?:shares?|likes?|tweets?|retweets?|followers?)|shares? ?:? ?[\\d.,]+ ?[km]?)[.:!]?$`,
        "i",
      ),
      120,
    ),
  },
  // "Facebook Twitter Email": nothing but names of networks.
  {
    name: "share-bar",
    scope: "anywhere",
    matches: pattern(
      new RegExp(`^(?:share:?|follow(?: us)?:?)?(?:[\\s|,/·•&+-]*\\b(?:${NETWORK})(?![a-z])){2,}[\\s|·•+]*$`, "i"),
      120,
    ),
  },
  // "Tweet", "Print", "Facebook"
  {
    name: "lone-button",
    scope: "margins",
    matches: pattern(
      new RegExp(
        `^(?:${NETWORK}|share|shares|tweet|tweets|like|pin|pin it|save|close|menu|search|home|listen|play|pause|login|` +
          `log in|sign in|sign up|subscribe|register|donate|support us|contact us|about us|next|previous|back|top|loading|` +
          `more|see more|show more|read more|view more|load more|learn more|continue|continue reading|watch|video|` +
          `gallery|photos|live|comment|comments|reply|report|follow|follow us|favorite|bookmark|text size|` +
          `(?:decrease|increase) (?:text|font) size|a a a)(?: ?[+»>→…])*\\.{0,3}$`,
        "i",
      ),
      40,
    ),
  },
  // "0 Comments To This Article", "Comments (12)", "Leave a comment", "Comments are closed."
  {
    name: "comment-counter",
    scope: "anywhere",
    matches: pattern(
      /^(?:\(?(?:\d[\d,.]* comments?|no comments)\)?(?: (?:to|on|for) (?:this|the) (?:article|story|post|page|entry))?(?: so far| yet)?|comments?:? ?\(?\d[\d,]*\)?(?: comments?)?|(?:leave|post|add|write|submit|view|show|hide|read|see|load)(?: (?:a|your|all|the|more|\d+))* (?:comments?|reply)(?: below| here)?|(?:be )?the first (?:one )?to comment|comments are (?:now )?(?:closed|off|disabled)(?: for this (?:article|story|post))?|join the (?:conversation|discussion))[.!…]?$/i,
      80,
    ),
  },
  // "Photographer: Jane Doe/Getty Images", "Photo: AP", "Image copyright EPA"
  {
    name: "photo-credit",
    scope: "anywhere",
    matches: pattern(
      /^[([]?(?:(?:file |stock |cover |main |lead |top )?(?:photographers?|photos?|photographs?|photography|images?|pictures?|pics?|illustrations?|graphics?|infographics?)(?: (?:by|credits?|source|courtesy|courtesy of|from))?|credits?|pic credit|video by) ?(?::|©) ?\S.*$|^(?:image|media|picture|photo|video) (?:copyright|caption|source|credit|courtesy|by)\b.{0,150}$|^[([](?:photo|image|picture|photograph|illustration)s? (?:by|courtesy|via|credit)\b.{0,150}[)\]]\.?$/i,
      250,
    ),
  },
  // "(Reuters/Jane Doe)", "Protesters in Cairo on Friday. Jane Doe/AFP/Getty Images", "© Sputnik / Jane Doe"
  {
    name: "agency-credit",
    scope: "anywhere",
    matches: (line) =>
      wordsOf(line).length <= 30 &&
      (AGENCY_IN_BRACKETS.test(line) || AGENCY_LAST.test(line) || AGENCY_FIRST.test(line)),
  },
  // "Reuters"
  { name: "lone-agency", scope: "margins", matches: pattern(new RegExp(`^[([]?(?:${AGENCY})[)\\]]?$`, "i"), 40) },
  // "Author : Jane Doe", "Source: AFP", "Written by Jane Doe"
  {
    name: "attribution-field",
    scope: "margins",
    matches: (line) =>
      !endsLikeSentence(line) &&
      wordsOf(line).length <= 14 &&
      /^(?:authors?|by|byline|sources?|publishers?|publication|written by|reporters?|editors?|correspondents?|date|published|updated|posted|location|section|time|reading time|topics?|tags?|keywords?|categor(?:y|ies)|filed under|labels?|language|isbn|doi|url|link) ?: ?\S/i.test(
        line,
      ),
  },
  // "By Jane Doe", "by JANE DOE and John Roe, Political Editor"
  {
    name: "byline",
    scope: "margins",
    matches: (line) =>
      wordsOf(line).length <= 16 &&
      /^(?:(?:[Ww]ritten|[Ss]tory|[Ww]ords|[Rr]eported|[Pp]osted|[Ee]dited|[Tt]ext|[Rr]eport) by|[Bb]y|BY|From)(?: (?:and|&|with|in|for|of|the|at|de|del|van|von|der|al|bin|la|le|\||\p{Lu}[\p{L}.'’-]*,?))+(?: ?[|·,-] ?.{0,60})?$/u.test(
        line,
      ) &&
      !endsLikeSentence(line.replace(/ \p{Lu}\.$/u, "")) &&
      wordsOf(line)
        .slice(1)
        .filter((word) => /^\p{Lu}/u.test(word)).length >= 2,
  },
  // "(Reporting by Jane Doe; Editing by John Roe)"
  {
    name: "agency-sign-off",
    scope: "anywhere",
    matches: pattern(
      /^[([]?(?:(?:[Aa]dditional|[Ff]urther) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled)(?: and (?:[Ww]riting|[Ee]diting|[Rr]eporting))? by(?: (?:\p{Lu}[\p{L}.'’-]*|and|in|at|for|the|of|by|with|additional|further|reporting|writing|editing|de|del|van|von|al|bin)[,;]?)+[.)\]]*$/u,
    ),
  },
  // "Updated on", "Published 3 May 2014", "17:54, 7 September 2015", "11th February 2016, Comments 0 comments"
  {
    name: "date-line",
    scope: "margins",
    matches: (line) => {
      if (line.length > 100) return false;
      if (/^(?:first |last )?(?:published|updated|posted|modified|created|edited)(?: (?:on|at))? ?:?$/i.test(line))
        return true;
      const tokens = line
        .replace(/([,;:|()·•])(?=\s|$)|(?<=^|\s)([,;:|(·•])/g, " $1$2 ")
        .trim()
        .split(/\s+/);
      return HAS_DATE.test(line) && tokens.length >= 2 && tokens.every((token) => DATE_TOKEN.test(token));
    },
  },
  // "5 min read"
  {
    name: "reading-time",
    scope: "margins",
    matches: pattern(/^(?:(?:estimated )?reading time:? )?\d+[- ]min(?:ute)?s?(?: read)?$/i, 60),
  },
  // "© 2016 AFP", "Copyright 2014 The Daily Planet. All rights reserved."
  {
    name: "copyright",
    scope: "anywhere",
    matches: pattern(
      /^(?:©|\(c\) ?(?=\d{4}|copyright)|copyright (?=©|\(c\)|\d{4})|©?\d{4} ©).{0,250}$|^.{0,150}\ball rights reserved\b.{0,60}$|^this (?:material|article|content|story|report) (?:may|must|cannot|can) not be (?:published|reproduced|copied|republished)\b/i,
      400,
    ),
  },
  // "Advertisement", "Story continues below advertisement", "Sponsored content"
  {
    name: "advertisement-mark",
    scope: "anywhere",
    matches: pattern(
      /^(?:[-–—([*]+ ?)?(?:advertisements?|advert|sponsored(?: content| links?| by .{1,40})?|promoted(?: content| stories)?|paid (?:content|post)|(?:the )?(?:story|article|post) continues (?:below|after)(?: the| this)?(?: advertisement| ad| video| photo)?|continue reading(?: the main story| below)?|skip (?:to|past)(?: the)?(?: main)?(?: content| advert(?:isement)?| navigation| newsletter promotion)|back to (?:the )?top|(?:this|the) advertisement has not loaded yet.*)(?: ?[-–—)\]*]+)?\.?$/i,
      100,
    ),
  },
  // "Subscribe to our newsletter", "Sign up for the Morning Mail", "Download our app"
  {
    name: "subscription-appeal",
    scope: "margins",
    matches: pattern(
      /^(?:please )?(?:subscribe|sign up|sign in|log in|register|become a (?:member|subscriber|supporter|patron)|get (?:our|the|your|unlimited|full)|join (?:our|us)|follow (?:us|our|@)|like us|download (?:our|the)|support (?:our|us|independent)|donate (?:to|now|today)|click (?:here|on|below|the)|tap (?:here|to)|to (?:subscribe|continue reading|read (?:more|the full|the rest)|get|receive) |already (?:a |have )|(?:don['’]t|never) miss|stay (?:informed|connected|up to date|tuned|ahead)|want (?:more|to read|to get)|enjoy(?:ed|ing)? (?:this|reading)|like what you|thank you for (?:reading|visiting)|buy (?:now|our)|start your|try (?:our|it)|create (?:a|an|your) (?:free )?account|this article is (?:for|available to|only))\b.{0,300}$/i,
      320,
    ),
  },
  // "Before it's here, it's on the Bloomberg Terminal."
  {
    name: "house-advert",
    scope: "margins",
    matches: pattern(
      /^(?:before it['’]s here,? it['’]s on\b.*|(?:available|now|out now|also available) (?:on|in|at|from) (?:the )?(?:app store|google play|itunes|amazon|spotify|newsstands?)\b.*|.{0,60}\b(?:our|the|free) (?:mobile |news |iphone |android )*apps?\b.{0,40}(?:app store|google play|ios|android)\b.*|for (?:more|the latest|breaking|all the latest)\b[^,]{0,80},? (?:please )?(?:visit|click|follow|go to|see|subscribe|sign up|download|check out|head to)\b.*|(?:more|read more|see more|latest) (?:at|on) \S+\.(?:com|org|net|co\.\w+)\S*)$/i,
      250,
    ),
  },
  // "We want to hear, did we miss an angle?", "If you find an error, press Ctrl + Enter", "Let us know"
  {
    name: "feedback-appeal",
    scope: "margins",
    matches: (line) =>
      line.length <= 500 &&
      !/["“”]/.test(line) &&
      (/^(?:we (?:want|['’]d (?:love|like)|would (?:love|like)|welcome|value|appreciate)(?: to)? (?:hear\b(?!.{0,60}\b(?:he|she|they|said)\b)|your (?:feedback|comments|views|thoughts|opinion))|let us know\b|tell us (?:what|how|why|about|your|in)\b|have your say\b|what do you think\?|send (?:us )?(?:your|an? e-?mail|feedback|tips|corrections|letters)\b|(?:if you (?:find|found|see|spot|notice|noticed)|found|see|spot|spotted|notice|noticed|report|find) (?:an?|any|the) (?:errors?|mistakes?|typos?|bugs?|inaccurac(?:y|ies)|problems?)\b|did you (?:find|spot|notice|like|enjoy)\b|was this (?:article|page|story|information|content|post|answer)\b|rate (?:this|our)\b|(?:share|give us) (?:your|with us|feedback)\b|give us (?:a|your) (?:rating|feedback)|do you have (?:a|an|any) (?:story|tip|question|comment|feedback|information|view|opinion|photo)s?\b|got a (?:story|tip|question|confidential)\b|have (?:a|you got a) (?:story|tip|question|comment|news)\b|contact (?:us|the (?:author|editor|reporter|writer|newsroom)s?)\b|(?:please )?e-?mail (?:us|the|your)\b|e-?mail:? \S+@\S+$|your (?:comment|feedback|opinion|email address) (?:matters|will|has|is)\b|comments (?:are|will be) (?:moderated|reviewed)\b|please (?:note|read|keep|be|enable|enter|fill|tell|let us|send|rate|leave)\b.{0,60}\b(?:comments?|commenting|feedback|javascript|e-?mail|field|form|policy|rules|us)\b)/i.test(
        line,
      ) ||
        /\bctrl ?\+ ?enter\b/i.test(line)),
  },
  // "Related: …", "Read more: …", "ALSO READ | …", "Read more"
  {
    name: "related-link",
    scope: "anywhere",
    matches: pattern(
      /^[[(>»→•*-]* ?(?:related(?: (?:articles?|stor(?:y|ies)|content|links?|news|posts?|topics?|coverage|reading|video|to this))?|(?:read|see|learn|find out|show|load) more|also (?:read|see|watch|on .{2,20})|(?:read|see|watch) (?:also|next)|(?:read|see|watch) (?:this|it|the full (?:story|article|report))|recommended(?: for you| reading| stories| articles)?|you (?:may|might|could|will) (?:also |be )?(?:like|enjoy|interested in)|up next|don['’]t miss|more (?:on this(?: story| topic)?|news|stories|like this|in this series)|further reading|most (?:read|popular|viewed|shared|recent)(?: stories| articles| posts| news)?|in (?:pictures|photos|video)|what to read next|trending(?: now| stories)?|editors?['’]?s? (?:picks?|choice)|latest (?:news|stories|articles|posts|headlines)|top stories|popular (?:stories|posts|now)|(?:previous|next|older|newer) (?:article|story|post)s?) ?(?::|\||>|»|→| [-–—] ).{0,200}$|^[[(>»→]* ?(?:related (?:articles?|stor(?:y|ies)|content|links?|news|posts?|topics?|coverage)|read (?:more|also|next|the full (?:story|article))|see (?:also|more)|also (?:read|see)|more on this(?: story| topic)?|you (?:may|might) also (?:like|be interested in)|recommended (?:for you|stories|articles)|most (?:read|popular|viewed|shared)|what to read next|trending now|editors?['’]?s? (?:picks?|choice)|more (?:news|stories)(?: from .{2,30})?|latest (?:news|stories|headlines))[\])]? ?[:»>→….]*$/i,
      260,
    ),
  },
  // "Watch: …", "More from The Gazette: …": links do not end in a full stop.
  {
    name: "linked-title",
    scope: "anywhere",
    matches: (line) =>
      line.length <= 200 &&
      !endsLikeSentence(line) &&
      /^(?:more|read|see|watch|listen|video|audio|podcast|gallery|opinion|analysis|explainer|quiz|more from .{2,30}|read (?:here|about)) ?[:|>»→] ?\S/i.test(
        line,
      ),
  },
  // "This site uses cookies", "Terms of use", "Privacy policy"
  {
    name: "legal-notice",
    scope: "margins",
    matches: pattern(
      /^(?:(?:we|this (?:web ?)?site|our (?:web ?)?sites?|by (?:using|continuing|clicking|browsing|signing)|the bbc|read (?:about )?our)\b.{0,120}\b(?:cookies?|privacy|terms)\b.*|(?:(?:privacy|cookies?) (?:policy|notice|settings|preferences|statement)|terms (?:of|and|&) (?:use|service|conditions)|(?:contact|about) us|advertise(?: with us)?|site ?map|help|faqs?|careers|accessibility|do not sell my personal information|accept(?: all)?(?: cookies)?|manage (?:cookies|preferences|options)|i (?:agree|accept)|got it|ok)(?: ?[|·•/,] ?.{0,150})?|(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:in this|here|are|by)\b.*|(?:the )?(?:author|writer) (?:is|has no)\b.{0,80}\bconflicts? of interest.*|disclaimer ?:.*)$/i,
      500,
    ),
  },
  // "Система Orphus": a typo-reporting widget.
  { name: "widget-name", scope: "margins", matches: pattern(/\borphus\b|\bdisqus\b|\bpowered by \p{Lu}\w+$/iu, 60) },
  // "Home > News > World"
  {
    name: "breadcrumb",
    scope: "margins",
    matches: pattern(
      /^(?:home|news|world|you are here|section)\b ?:?(?: ?(?:[>»›/|→]|::) ?[\p{L}&' -]{2,40})+$/iu,
      150,
    ),
  },
  // "syria russia": the keywords of a picture or of the page.
  {
    name: "keywords",
    scope: "margins",
    matches: (line) =>
      /^\p{Ll}[\p{Ll}\p{N}'’-]*(?:,? \p{Ll}[\p{Ll}\p{N}'’-]*){1,4}$/u.test(line) &&
      !/\b(?:the|an?|of|to|in|on|at|by|with|for|from|and|or|but|is|are|was|were|that|this|not|as|it|i)\b/.test(line),
  },
];

/** Longest line that can be furniture, in code units. */
const LONGEST = 500;
const BY_SCOPE = [...RULES].sort((a, b) => a.scope.localeCompare(b.scope));

/** The rule a line falls under, one that holds anywhere before one that does not; undefined when there is none. */
export function boilerplateRule(line: string): BoilerplateRule | undefined {
  if (line.length > LONGEST && /[\p{L}\p{N}]/u.test(line)) return undefined;
  const folded = foldSpaces(line);
  return BY_SCOPE.find((rule) => rule.matches(folded));
}
