/** An article with the given lines between headline and running text, and after it. */
export function article(above: string | readonly string[], below: readonly string[] = []): string {
  return [
    "Ministers agree on harbour plan after a long night",
    ...[above].flat(),
    "The ministers of four coastal regions agreed on Tuesday to rebuild the harbour, ending a dispute of many years over money.",
    "Work is to begin on Jan. 30 and should be finished before the storms of the following winter reach the coast.",
    "Critics said the plan, drawn up on 12 March 2013, had been overtaken by events and would cost twice as much.",
    "Residents welcomed the decision, which they had asked for since the flood of November 1998 destroyed the old pier.",
    "The first ship is expected two years later, according to the regional office in charge of the port and its roads.",
    ...below,
  ].join("\n\n");
}
