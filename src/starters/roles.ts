/** Verbs of deeds, so that asking for the doer is natural. */
export const DEED = new Set(
  `abolish accuse acquire adopt announce appoint approve arrest assassinate attack award ban beat block bomb boycott
  build buy call capture cancel challenge close command commission compose condemn conquer convict create criticize
  criticise defeat defend demand deny deploy design destroy develop direct discover dismiss elect endorse establish
  execute expel extradite fire found fund govern head hire host impose inherit inaugurate indict interview introduce
  invade invent invite join kidnap kill launch lead lose manage marry mediate meet murder name nominate open oppose
  order organize organise oust overthrow own paint pardon pass patent pledge praise produce promise propose protest
  publish purchase ratify receive reject release replace request rescue resign rule sack seize sell sentence shoot sign
  sponsor staff start storm succeed sue support suspend threaten train urge veto vaccinate visit vow warn welcome win
  withdraw write`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Deeds done to people. */
export const DEED_ON_PEOPLE = new Set(
  "acquit appoint arrest assassinate charge convict deport detain dismiss elect execute expel extradite fire fine free heckle hire indict injure invite jail kidnap kill murder nominate oust pardon release rescue sack sentence shoot sue suspend wound".split(
    " ",
  ),
);
/** Deeds whose object can be asked for with nothing but their doer: "What did the Senate reject?" */
export const DEED_ON_THINGS = new Set(
  "abolish acquire announce approve ban build cancel close condemn create criticize criticise demand deny design develop discover found introduce invent launch oppose order organize organise outlaw patent propose publish reject resume suspend veto urge".split(
    " ",
  ),
);
/** Verbs that go on with "to" and a deed: "What did Moscow refuse to do?" */
export const INTENDING =
  /^(?:agreed|agrees|refused|refuses|vowed|vows|pledged|pledges|promised|promises|threatened|threatens|decided|decides|offered|offers|failed|fails)$/;

/** Verbs of saying, in their past and present forms. */
export const SAID =
  /^(?:said|says|told|tells|announced|announces|warned|warns|claimed|claims|argued|argues|insisted|insists|stated|states|declared|declares|acknowledged|acknowledges|noted|notes|admitted|admits|predicted|predicts|stressed|explained|explains|added|confirmed|confirms)$/;

/** What is done at a place. */
export const AT_A_PLACE = new Set(
  "hold bear locate base die meet build found arrest bury stage gather discover capture detain open sign shoot settle live establish".split(
    " ",
  ),
);
/** Verbs that need nothing behind them. */
export const ALONE = new Set(
  "die resign begin start end open arrive collapse happen retire close expire disappear".split(" "),
);
