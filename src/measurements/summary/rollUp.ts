import type { Area } from "../../catalogue/model";
import type { AreaType } from "../../domain/areaType";
import { MeasurementFlag } from "../../domain/measurementFlag";
import type { Validity } from "../../domain/validity";
import type { Parameters } from "../parameters";
import { divisionsOf } from "./divisions";
import { bitOf } from "./flagBits";
import { parameterTable } from "./parameterTable";
import { placingsIn } from "./placings";

/** The area that a value which is taken to another counts for, as SQL. */
export const PLACED_IN = "placed.whole_id";

/** How values are taken to the areas of a type, in SQL. */
export interface RollUp {
  /** What is joined to the measurement `v`: it drops whatever lies in no area of the type at its period's end. */
  readonly joined: string;
  /** The bits of the flags that being taken there adds. */
  readonly flags: string;
  /** The areas that values are taken to. */
  readonly wholes: ReadonlySet<Area>;
  /** The table, as `d`, of the areas that make up each whole: (whole_id, division, size, part_id). */
  readonly divisions: string;
}

/**
 * How the values of some areas are taken to the areas of a type.
 *
 * @param held the only areas that there can be values of: a whole with other parts can never be complete
 */
export function rollUpTo(type: AreaType, held: ReadonlySet<Area>, parameters: Parameters): RollUp {
  const placings = placingsIn(type, held);
  const wholes = new Set(placings.map(({ whole }) => whole));
  const placed = parameterTable(
    "placed",
    [
      { name: "area_id", type: "int", values: placings.map(({ area }) => area.rowId) },
      { name: "whole_id", type: "int", values: placings.map(({ whole }) => whole.rowId) },
      { name: "days", type: "datemultirange", values: placings.map(({ spans }) => multirangeOf(spans)) },
      { name: "is_best_fit", type: "boolean", values: placings.map(({ isBestFit }) => isBestFit) },
    ],
    parameters,
  );
  return {
    joined: `JOIN ${placed} ON placed.area_id = v.area_id AND v.ends_on <@ placed.days`,
    flags: `placed.is_best_fit::int * ${bitOf(MeasurementFlag.ESTIMATED)}`,
    wholes,
    divisions: divisionsTable(wholes, held, parameters),
  };
}

function divisionsTable(wholes: ReadonlySet<Area>, held: ReadonlySet<Area>, parameters: Parameters): string {
  const divisions = [...wholes].flatMap((whole) =>
    divisionsOf(whole)
      .filter((parts) => parts.every((part) => held.has(part)))
      .map((parts) => ({ whole, parts })),
  );
  const rows = divisions.flatMap(({ whole, parts }, division) =>
    parts.map((part) => ({ whole: whole.rowId, division, size: parts.length, part: part.rowId })),
  );
  return parameterTable(
    "d",
    [
      { name: "whole_id", type: "int", values: rows.map(({ whole }) => whole) },
      { name: "division", type: "int", values: rows.map(({ division }) => division) },
      { name: "size", type: "int", values: rows.map(({ size }) => size) },
      { name: "part_id", type: "int", values: rows.map(({ part }) => part) },
    ],
    parameters,
  );
}

/** Spans of days as PostgreSQL writes them; it unites those that meet. */
function multirangeOf(spans: readonly Validity[]): string {
  return `{${spans.map(({ from, to }) => `[${from ?? ""},${to ?? ""}]`).join(",")}}`;
}
