import type { DocumentInfo } from "../../../src/core/document.js";
import { ORDERS, type Order } from "./arrange-articles.js";
import { yearOf, type Narrowing } from "./narrowing.js";

interface CollectionToolsProps {
  readonly articles: readonly DocumentInfo[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly narrowing: Narrowing;
  readonly onNarrow: (narrowing: Narrowing) => void;
}

/** Filter, order and span of years. */
export function CollectionTools({
  articles,
  typed,
  onType,
  order,
  onOrder,
  narrowing,
  onNarrow,
}: CollectionToolsProps) {
  const years = [...new Set(articles.map(yearOf))].filter((year) => year !== null).sort((a, b) => a - b);
  const undated = articles.filter(({ published }) => published === null).length;
  const { from, to } = narrowing;
  return (
    <div class="collection-tools">
      <label class="filter">
        <span>Filter</span>
        <input
          type="search"
          value={typed}
          placeholder="Title, outlet, author, date"
          autocomplete="off"
          onInput={(event) => onType(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>Order</span>
        <select value={order} onChange={(event) => onOrder(event.currentTarget.value as Order)}>
          {Object.entries(ORDERS).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {years.length > 0 && (
        <fieldset class="years">
          <legend>Ask only of the years</legend>
          <YearSelect
            name="From"
            value={from}
            years={years.filter((year) => to === null || year <= to)}
            onChoose={(year) => onNarrow({ ...narrowing, from: year })}
          />
          <YearSelect
            name="to"
            value={to}
            years={years.filter((year) => from === null || year >= from)}
            onChoose={(year) => onNarrow({ ...narrowing, to: year })}
          />
          {undated > 0 && (
            <p>
              {undated === 1 ? "The undated article is" : `The ${undated.toLocaleString("en")} undated articles are`}{" "}
              left out by a span of years.
            </p>
          )}
        </fieldset>
      )}
    </div>
  );
}

interface YearSelectProps {
  readonly name: string;
  readonly value: number | null;
  readonly years: readonly number[];
  readonly onChoose: (year: number | null) => void;
}

function YearSelect({ name, value, years, onChoose }: YearSelectProps) {
  const shown = value === null || years.includes(value) ? years : [value, ...years];
  return (
    <label>
      <span>{name}</span>
      <select
        aria-label={`${name === "to" ? "To" : name} year`}
        value={value ?? ""}
        onChange={({ currentTarget }) => onChoose(currentTarget.value === "" ? null : Number(currentTarget.value))}
      >
        <option value="">any</option>
        {shown.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}
