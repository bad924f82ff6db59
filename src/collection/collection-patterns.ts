import type { CollectionQuestion } from "../core/ask.js";

/* The wordings of questions about the collection, each for a whole question in normalised spelling. */

const ARTICLES =
  "(?:(?:news )?(?:articles|stories|items)|documents|texts|(?:text )?files|newspaper articles|press articles|pieces)";
const ARTICLE = "(?:(?:news )?(?:article|story)|document|text|file)";
/** The collection has these names where it is "this" or "your"; "the library" or "the index" may be anybody's. */
const ANY_COLLECTION =
  "(?:collection|archive|corpus|library|database|index|knowledge base|data ?set|folder)(?: of (?:news )?(?:articles|documents|texts))?";
const COLLECTION =
  "(?:collection|archive|corpus|(?:news|document|article|text) (?:collection|archive|library|database|index|folder))(?: of (?:news )?(?:articles|documents|texts))?";
const MODIFIERS = "(?: (?:whole|entire|available|indexed|different|loaded|stored))*";
const ALL = `(?:all (?:of )?)?(?:the|this|these|those|your|our|my)${MODIFIERS}`;
const WHOLE = `(?:all (?:of )?)?(?:(?:this|your|our|my)${MODIFIERS} ${ANY_COLLECTION}|the${MODIFIERS} ${COLLECTION})`;
const THING = `(?:(?:${WHOLE}|${ALL} ${ARTICLES})|(?:they|these|those|this|it|everything)(?: all)?)`;
const NAMED = `(?:${WHOLE}|${ALL} ${ARTICLES})`;
/** Where they lie, said at the end. */
const HERE = `(?: (?:here|there|in there|in here|in total|altogether|in all|overall|now|currently|available|(?:in|of|from) (?:${WHOLE}|it)))*`;
/** Why they are there: "do you have", "are there", "are indexed". */
const HELD = `(?:(?:do|did|can|could) (?:you|i|we) (?:have|hold|know(?: of| about)?|contain|use|read|see|search|access|ask about|get|offer|include|cover)(?: access to)?|have (?:you|we) (?:got|read|indexed|loaded|stored)|(?:you|we|i) have(?: got)?|there are|are (?:you )?(?:there|available|included|indexed|loaded|stored|covered|held|present|using|reading|based on)|(?:is|are) (?:this|these|it|you|your answers?) based on|does (?:it|${WHOLE}) (?:have|hold|contain|include|cover)|(?:is|are) in (?:${WHOLE}|there|here|it)|are)`;
const MOSTLY = "(?: (?:in general|generally|mainly|mostly|overall|all|basically|actually|broadly|roughly))*";
const SHOW = "(?:list|show|show me|give me|give|name|enumerate|display|print|tell me|what are|which are)(?: me)?";
const whole = (...patterns: readonly string[]) => new RegExp(`^(?:${patterns.join("|")})$`, "u");

/** Greetings, whole. */
export const GREETING = whole(
  "(?:(?:hi|hello|hey|hallo|howdy|greetings|hiya|yo|good (?:morning|afternoon|evening|day)|nice to meet you|welcome)(?: (?:there|again|all|everyone|you|pullquote|friend|hi|hello))*)(?: how are you(?: doing)?(?: today)?| how is it going| what is up)?",
  "how are you(?: doing)?(?: today)?",
  "how is it going|what is up|sup",
  "(?:test|testing)(?: test(?:ing)?)*",
);

/** Thanks and farewells, whole. */
export const THANKS = whole(
  "(?:(?:ok|okay|great|good|perfect|cool|nice|alright|no|yes|well) )*(?:(?:many )?thanks|thank you|thankyou|thx|ty|cheers|much appreciated)(?: (?:a lot|a bunch|a million|so much|very much|much|again|you|for (?:your|the|all your|that|this)(?: (?:help|answers?|information|info))?|pullquote))*(?: (?:bye|goodbye))?",
  "(?:that is|that was|this is|very|really|so)(?: (?:all|very|really|so|most|quite))*(?: (?:helpful|useful|great|good|perfect|nice|interesting|all|it|enough))(?: thanks| thank you| for (?:now|today))*",
  "(?:(?:good)?bye|good night|see you(?: later| soon)?|farewell|bye bye|have a (?:nice|good|great) day)(?: (?:then|now|pullquote))*",
  "(?:well done|good job|nice work|good work|excellent|awesome|amazing|lovely|brilliant)",
);

/** What each wording asks for; the first that fits counts. */
export const PATTERNS: readonly (readonly [CollectionQuestion, RegExp])[] = [
  [
    "abilities",
    whole(
      "(?:who|what) are you",
      "what (?:is|are) (?:this|pullquote)(?: (?:app|tool|page|program|site|website|thing|for))*",
      "what (?:can|do|could) (?:you|it|this|pullquote) (?:do|offer)(?: for (?:me|us))?",
      "what can (?:i|we|you be) (?:do|ask(?:ed)?)(?: (?:you|here|about|for|with (?:this|you|it)))*",
      "what (?:kinds?|sorts?|types?) of (?:questions|things) can (?:i|we|you) (?:ask|answer)(?: (?:you|here|about))*",
      "which questions can (?:i|we|you) (?:ask|answer)(?: (?:you|here))*",
      "what (?:should|could) i ask(?: you)?(?: about)?",
      "how (?:do|does|can|should) (?:you|this|it|pullquote|i|we) (?:work|use|use (?:this|it|you|pullquote)|ask (?:you|a question))",
      "how can you help(?: me)?|can you help(?: me)?|help(?: me)?|(?:usage|instructions|commands|menu)",
      "are you (?:a |an )?(?:robot|bot|human|person|real|ai|machine|computer|chatbot|chatgpt|language model|llm)",
      "(?:what is your name|who (?:made|built|wrote|created) you)",
      "introduce yourself",
    ),
  ],
  [
    "newest",
    whole(
      `(?:what|which) (?:is|was) (?:the|your) (?:latest|newest|most recent|last) ${ARTICLE}(?: (?:you have|that you have|about))?${HERE}`,
      `(?:what|which) ${ARTICLE} is (?:the )?(?:latest|newest|most recent)${HERE}`,
      `(?:show|give|tell)(?: me)? the (?:latest|newest|most recent) ${ARTICLE}`,
      `when was the (?:latest|newest|most recent|last) ${ARTICLE} (?:published|written|posted)`,
      `how (?:recent|current|up to date|new) (?:is|are) ${NAMED}`,
    ),
  ],
  [
    "oldest",
    whole(
      `(?:what|which) (?:is|was) (?:the|your) (?:oldest|earliest|first) ${ARTICLE}(?: (?:you have|that you have|about))?${HERE}`,
      `(?:what|which) ${ARTICLE} is (?:the )?(?:oldest|earliest)${HERE}`,
      `(?:show|give|tell)(?: me)? the (?:oldest|earliest) ${ARTICLE}`,
      `when was the (?:oldest|earliest|first) ${ARTICLE} (?:published|written|posted)`,
      `how old (?:is|are) ${NAMED}`,
    ),
  ],
  [
    "number",
    whole(
      `how many ${ARTICLES}(?: ${HELD})?${HERE}`,
      `(?:what is )?the (?:total )?number of ${ARTICLES}${HERE}`,
      `how (?:big|large|long) is (?:${WHOLE})`,
      `(?:what is )?the size of (?:${WHOLE})`,
      `count (?:${NAMED})`,
    ),
  ],
  [
    "dates",
    whole(
      `(?:what|which) (?:(?:range|span) of )?(?:dates?|period|periods|time|times|years?|months|date range|time ?(?:span|frame|range|period)|period of time)(?: (?:range|span))? (?:do|does|are|is) ${THING} (?:cover(?:ed)?(?: by)?|span|from|(?:come|date) from|about|deal with|concern|written|published(?: in| on)?)`,
      `(?:what|which) (?:dates?|period|years?|time ?(?:span|frame|range|period)|date range) (?:is|are) (?:covered|spanned)(?: by ${THING})?${HERE}`,
      `(?:from )?when (?:are|were|is|was|do) ${NAMED}(?: (?:from|date from|come from|published|written|posted|dated))?`,
      `(?:what|which) (?:are|is) the (?:publication )?(?:dates?|date range|years) of ${THING}`,
      `what (?:are|is) the (?:time|date) (?:span|range|frame) of ${THING}`,
      `how far back (?:do|does) ${THING} (?:go|reach)`,
    ),
  ],
  [
    "sources",
    whole(
      `who (?:wrote|published|writes|publishes|authored|made) ${NAMED}`,
      `who (?:has )?(?:written|published) ${NAMED}`,
      `(?:who|what|which) (?:are|is) the (?:authors?|writers?|publishers?|journalists?|reporters?|outlets?|sources?|newspapers?)(?: of ${THING})?${HERE}`,
      `who (?:are|is) your (?:authors?|writers?|publishers?|journalists?|sources?)`,
      `(?:what|which) (?:are|is) your sources?`,
      `(?:what|which) (?:news )?(?:outlets|newspapers|publishers|publications|media(?: outlets)?|authors|journalists|reporters|writers|sources|agencies|papers|magazines|sites|websites) (?:${HELD}|(?:do|does|did) ${THING} (?:come|stem|originate) from|are ${THING} from|(?:wrote|published|are behind) ${NAMED})${HERE}`,
      `(?:from )?where (?:do|does|did|are|is) ${NAMED} (?:come |originate |taken |stem )?from`,
      `where (?:do|did) you get ${NAMED}(?: from)?`,
      `where (?:do|does) your (?:information|news|answers|data|knowledge|content) come from`,
      `by whom (?:are|were) ${NAMED} (?:written|published)`,
      `(?:what|which) (?:outlets|newspapers|sources|authors) (?:is|are) ${NAMED} (?:from|by)`,
    ),
  ],
  [
    "articles",
    whole(
      `what (?:is|are|was|were) ${NAMED}${MOSTLY} about${MOSTLY}`,
      `what (?:are|is) (?:(?:all )?this|they all|all of this|everything)${MOSTLY} about${HERE}`,
      `what ${NAMED} (?:is|are)${MOSTLY} about${MOSTLY}`,
      `what (?:do|does) ${NAMED}${MOSTLY} (?:cover|deal with|contain|discuss|talk about|hold|include|treat|write about|report on|concern|have)${MOSTLY}`,
      `(?:what|which) ${ARTICLES} ${HELD}${HERE}`,
      `${SHOW} (?:all |every |me )*(?:of )?(?:the |your |these |those |my |our )?(?:available |indexed |loaded )?(?:titles of (?:the |all (?:the )?)?)?(?:${ARTICLES}|${ARTICLE} titles|titles|headlines)(?: (?:that )?(?:you|we|i) have(?: got)?| ${HELD})?${HERE}`,
      `${SHOW} (?:all )?(?:the )?(?:titles|headlines)(?: of ${THING})?${HERE}`,
      `what (?:is|do you have|have you got|else is|all is)(?: there)? in (?:${WHOLE}|here|there|it)`,
      `what (?:do|does|have) (?:you|${WHOLE}) (?:have|got|know|contain|hold)(?: about)?${HERE}`,
      `what (?:information|content|contents|data|news|material|knowledge|sources) (?:do you have|is there|have you got|are there)${HERE}`,
      `(?:what|which) (?:topics?|subjects?|themes?|issues|things)(?: of ${NAMED})? (?:do|does|are|is|can) (?:${THING}|you|i|there|the main ones)(?: (?:cover(?:ed)?(?: by)?|about|treat|discuss|deal with|contain|know(?: about)?|have|ask(?: you)? about|address))?${HERE}`,
      `(?:what|which) (?:are|is) (?:the )?(?:main |major )?(?:topics?|subjects?|themes?|contents?)(?: (?:of|in|covered by) ${THING})?${HERE}`,
      `(?:summari[sz]e|describe|introduce|outline)(?: (?:to|for) me)? ${NAMED}(?: (?:to|for) me)?`,
      `(?:give|show)(?: me)? (?:an |a |the )?(?:short |quick |brief )?(?:overview|summary|list|description)(?: of ${THING}| of (?:all )?${ARTICLES})?${HERE}`,
      "(?:overview|contents|table of contents|articles|documents|list|titles)",
      `(?:do you have|have you got|are there|is there)(?: any| some)? ${ARTICLES}(?: at all)?${HERE}`,
      `what (?:articles|documents|texts) are (?:these|those|they)`,
      `tell me (?:more )?about ${NAMED}`,
      `about ${NAMED}`,
    ),
  ],
];

/** Wordings that mean all where nothing was spoken of before, or there is but one document. */
export const SINGULAR: typeof PATTERNS = [
  [
    "articles",
    whole(
      `what is (?:the|this|that|your) ${ARTICLE}${MOSTLY} about`,
      "what is (?:this|it) about",
      `summari[sz]e (?:the|this) ${ARTICLE}`,
    ),
  ],
  [
    "sources",
    whole(
      `who (?:wrote|published|is the author of) (?:the|this|that) ${ARTICLE}`,
      `who (?:wrote|published) (?:this|it|them|these|those)`,
    ),
  ],
  [
    "dates",
    whole(
      `when was (?:the|this|that) ${ARTICLE} (?:published|written|posted)`,
      "(?:what|which) (?:dates|years|period) (?:do|does) (?:they|it) cover",
    ),
  ],
];
