import type { Citation } from "../../../src/core/ask.js";
import { placeOf } from "../place/place.js";
import { PlaceLink } from "../place/place-link.js";
import { axisOf } from "./axis.js";
import { placed, type PlacedMoment } from "./lanes.js";
import { momentInWords } from "./moment-in-words.js";
import type { Moment } from "./moments.js";

interface TimelineProps {
  readonly id: string;
  readonly citations: readonly Citation[];
  /** Earliest first, at least one. */
  readonly moments: readonly Moment[];
}

/** In pixels: half a mark, from row to row, and from the axis to the first row. */
const RADIUS = 11;
const ROW = 27;
const OFF_AXIS = 20;
const LABELS = 22;

/**
 * A line of time: above it when the articles were published, below it what the quotations name. Lengths across are
 * shares of the width, so that it fits any screen with its letters and marks in their size.
 */
export function Timeline({ id, citations, moments }: TimelineProps) {
  const axis = axisOf(moments);
  const above = placed(
    moments.filter(({ kind }) => kind === "published"),
    axis,
  );
  const below = placed(
    moments.filter(({ kind }) => kind === "named"),
    axis,
  );
  const middle = heightOf(above) + 6;
  const height = middle + LABELS + heightOf(below);
  return (
    <div class="timeline">
      <svg role="img" aria-labelledby={`${id}-title ${id}-drawing`} width="100%" height={height}>
        <title id={`${id}-title`}>Timeline of the quotations</title>
        <desc id={`${id}-drawing`}>{describe(moments)}</desc>
        <line class="axis" x1="0" x2="100%" y1={middle} y2={middle} />
        {axis.ticks.map(({ at, label }) => (
          <g key={label}>
            <line class="axis" x1={percent(at)} x2={percent(at)} y1={middle} y2={middle + 5} />
            <text x={percent(at)} y={middle + 18} text-anchor={at < 0.12 ? "start" : at > 0.88 ? "end" : "middle"}>
              {label}
            </text>
          </g>
        ))}
        <Stems placed={above} from={middle} side={-1} />
      </svg>
      <svg class="marks" role="group" aria-label="Dates, each leading to its quotation" width="100%" height={height}>
        <Marks placed={above} citations={citations} y={(row) => middle - OFF_AXIS - row * ROW} />
        <Marks placed={below} citations={citations} y={(row) => middle + LABELS + OFF_AXIS - 4 + row * ROW} />
      </svg>
    </div>
  );
}

function Stems({ placed, from, side }: { placed: readonly PlacedMoment[]; from: number; side: 1 | -1 }) {
  return (
    <>
      {placed.map(({ moment, from: at, row }) => (
        <line
          key={`${moment.from} ${moment.citation}`}
          class="stem"
          x1={percent(at)}
          x2={percent(at)}
          y1={from}
          y2={from + side * (OFF_AXIS + row * ROW - RADIUS)}
        />
      ))}
    </>
  );
}

interface MarksProps {
  readonly placed: readonly PlacedMoment[];
  readonly citations: readonly Citation[];
  readonly y: (row: number) => number;
}

function Marks({ placed, citations, y }: MarksProps) {
  return (
    <>
      {placed.map(({ moment, from, to, row }) => {
        const x = percent((from + to) / 2);
        return (
          <PlaceLink
            key={`${moment.from} ${moment.to} ${moment.citation}`}
            class={`moment ${moment.kind}`}
            to={placeOf(citations[moment.citation])}
            label={labelOf(moment)}
          >
            {from !== to && <rect x={percent(from)} width={percent(to - from)} y={y(row) - 2} height="4" rx="2" />}
            <circle cx={x} cy={y(row)} r={RADIUS} />
            <text x={x} y={y(row) + 4} text-anchor="middle">
              {moment.citation + 1}
            </text>
          </PlaceLink>
        );
      })}
    </>
  );
}

function heightOf(placed: readonly PlacedMoment[]): number {
  if (placed.length === 0) return 0;
  return OFF_AXIS + Math.max(...placed.map(({ row }) => row)) * ROW + RADIUS + 2;
}

function labelOf(moment: Moment): string {
  const what = moment.kind === "published" ? "article of quotation" : "named in quotation";
  return `${momentInWords(moment)}, ${what} ${moment.citation + 1}`;
}

function describe(moments: readonly Moment[]): string {
  return `${moments.map(labelOf).join("; ")}.`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
