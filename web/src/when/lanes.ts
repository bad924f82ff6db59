import type { Axis } from "./axis.js";
import type { Moment } from "./moments.js";

/** A moment with its place in the drawing. */
export interface PlacedMoment {
  readonly moment: Moment;
  /** Where it begins and ends, from 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** How many rows from the axis, counted from 0. */
  readonly row: number;
}

/** Room that a mark takes, as a share of the narrowest drawing. */
const MARK = 0.09;

/** Places moments of one kind so that no mark covers another: in the row nearest to the axis that has room. */
export function placed(moments: readonly Moment[], axis: Axis): readonly PlacedMoment[] {
  const ends: number[] = [];
  return moments.map((moment) => {
    const [from, to] = [axis.at(moment.from), axis.at(moment.to)];
    const middle = (from + to) / 2;
    const begin = Math.min(from, middle - MARK / 2);
    const free = ends.findIndex((end) => end <= begin);
    const row = free === -1 ? ends.length : free;
    ends[row] = Math.max(to, middle + MARK / 2);
    return { moment, from, to, row };
  });
}
