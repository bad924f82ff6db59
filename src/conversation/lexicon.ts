/*
 * Closed word lists that tell what kind of thing a phrase names. They hold common English nouns and the countries of
 * the world, nothing of any one text.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

/** Nouns for a person; before a name they are its title. */
export const PERSON_NOUNS = words(`
  mr mrs ms miss dr sir lord lady dame sen rep gov gen col prof st
  president vice-president minister premier chancellor secretary senator congressman congresswoman governor mayor
  ambassador envoy diplomat spokesman spokeswoman spokesperson leader chief chairman chairwoman chair head boss
  director manager executive officer official general colonel captain commander sergeant soldier admiral marshal
  king queen prince princess emperor empress pope bishop archbishop cardinal priest imam rabbi pastor ayatollah sheikh
  professor doctor teacher student scientist researcher analyst expert economist historian author writer journalist
  reporter editor poet novelist artist painter singer musician composer rapper actor actress comedian dancer model
  player striker goalkeeper coach trainer athlete champion pitcher boxer wrestler driver cyclist swimmer
  lawyer judge attorney prosecutor witness suspect victim killer gunman attacker activist protester dissident refugee
  migrant founder inventor owner investor billionaire businessman businesswoman entrepreneur politician lawmaker mp
  candidate nominee deputy counterpart successor predecessor
  man woman boy girl person guy child baby father mother dad mom mum brother sister son daughter wife husband uncle
  aunt cousin friend girlfriend boyfriend partner widow neighbour neighbor astronaut pilot farmer nurse`);

/** Nouns for a body of people that acts as one; also called "they". */
export const ORGANISATION_NOUNS = words(`
  party company firm corporation corp inc ltd plc group bank union council committee commission ministry department
  agency office organisation organization association federation foundation institute university college school
  court parliament congress senate assembly government administration cabinet army navy police force forces militia
  team club band orchestra church league nations house bureau board authority service coalition alliance bloc
  newspaper channel network studio startup airline manufacturer maker charity watchdog regulator opposition regime
  faction family couple duo trio crew staff community public kremlin pentagon nato un eu fbi cia bbc cnn nasa who imf`);

/** Nouns for places. */
export const PLACE_NOUNS = words(`
  country nation state city town village capital region province county district area place island sea ocean river
  lake mountain mount valley desert bay gulf street road square airport station port border territory zone park
  stadium theatre theater museum hospital hotel prison camp building bridge peninsula coast continent`);

/** Nouns for events. */
export const EVENT_NOUNS = words(`
  war battle attack bombing strike raid shooting explosion blast crash accident fire flood earthquake hurricane storm
  summit conference meeting talks congress session forum gathering negotiation negotiations ceremony festival
  election referendum vote ballot campaign protest demonstration rally riot uprising revolution coup crisis
  championship tournament cup olympics games match race final tour concert show trial hearing inquiry investigation
  deal agreement treaty ceasefire truce accord outbreak pandemic epidemic launch mission expedition trip visit
  invasion operation offensive siege merger takeover wedding funeral`);

/** Nouns for times. */
export const TIME_NOUNS = words(`
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  year month week day decade century season summer winter spring autumn night morning evening afternoon weekend
  period time era yesterday today`);

/** Countries, continents, seats of power and states of the USA by their commonest English names, lower case. */
export const PLACES = new Set(
  `afghanistan,albania,algeria,andorra,angola,argentina,armenia,australia,austria,azerbaijan,bahamas,bahrain,bangladesh,
  barbados,belarus,belgium,belize,benin,bhutan,bolivia,bosnia,botswana,brazil,brunei,bulgaria,burkina faso,burundi,
  cambodia,cameroon,canada,chad,chile,china,colombia,congo,costa rica,croatia,cuba,cyprus,czech republic,czechia,
  denmark,djibouti,dominican republic,ecuador,egypt,el salvador,england,eritrea,estonia,ethiopia,fiji,finland,france,
  gabon,gambia,georgia,germany,ghana,great britain,britain,greece,grenada,guatemala,guinea,guyana,haiti,honduras,
  hong kong,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,ivory coast,jamaica,japan,jordan,kazakhstan,
  kenya,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,lesotho,liberia,libya,liechtenstein,lithuania,luxembourg,
  macedonia,madagascar,malawi,malaysia,maldives,mali,malta,mauritania,mauritius,mexico,moldova,monaco,mongolia,
  montenegro,morocco,mozambique,myanmar,burma,namibia,nepal,netherlands,holland,new zealand,nicaragua,niger,nigeria,
  north korea,south korea,korea,norway,oman,pakistan,palestine,panama,papua new guinea,paraguay,peru,philippines,poland,
  portugal,qatar,romania,russia,rwanda,saudi arabia,scotland,senegal,serbia,seychelles,sierra leone,singapore,slovakia,
  slovenia,somalia,south africa,south sudan,spain,sri lanka,sudan,suriname,sweden,switzerland,syria,taiwan,tajikistan,
  tanzania,thailand,tibet,togo,tonga,tunisia,turkey,turkmenistan,uganda,ukraine,united arab emirates,uae,united kingdom,
  uk,u.k.,united states,us,u.s.,usa,uruguay,uzbekistan,vatican,venezuela,vietnam,wales,yemen,zambia,zimbabwe,
  africa,asia,europe,america,north america,south america,antarctica,middle east,
  amsterdam,ankara,athens,baghdad,beijing,berlin,brussels,cairo,chicago,damascus,delhi,dublin,geneva,istanbul,jerusalem,
  kabul,kyiv,kiev,london,los angeles,madrid,moscow,mumbai,new york,paris,rome,seoul,shanghai,sydney,tehran,tokyo,
  toronto,vienna,warsaw,washington,
  alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,
  kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,
  new hampshire,new jersey,new mexico,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,
  south carolina,south dakota,tennessee,texas,utah,vermont,west virginia,wisconsin,wyoming`
    .split(",")
    .map((place) => place.trim()),
);

/** First names and titles that tell a person's gender. Only common ones: elsewhere the conversation must tell. */
export const FEMALE = words(`
  mrs ms miss lady dame queen princess empress actress spokeswoman chairwoman congresswoman businesswoman woman girl
  mother mom mum sister daughter wife aunt girlfriend widow
  mary maria marie anna anne ann angela barbara betty carol catherine charlotte christine claire diana elizabeth emily
  emma eva greta hannah helen hillary isabel jane jennifer jessica julia karen kate laura linda lisa lucy margaret
  michelle nancy nicole olivia patricia rachel rebecca ruth sandra sarah sofia sophie susan taylor theresa ursula
  victoria`);
export const MALE = words(`
  mr sir lord king prince emperor pope actor spokesman chairman congressman businessman man boy father dad brother son
  husband uncle boyfriend
  abdul adam ahmed alexander ali andrew anthony barack ben bill bob boris brian carlos charles christopher daniel david
  dmitry donald edward emmanuel eric francis frank fred gary george hassan henry ivan jack james javad jean jim joe john
  jose joseph josh juan kevin kofi luis mark martin michael mike mohammed muhammad narendra nicholas nicolas oscar patrick
  paul peter philip recep richard robert ronald sergei sergey stephen steve steven thomas tom tony vladimir volodymyr
  walter william xi`);

/** Determiners that make a phrase fit to stand for something already known. */
export const ARTICLES = words(
  "the a an this that these those its his her their my our your any some all no each every",
);
