import { Absence } from "../../domain/absence";
import { MeasureKind } from "../../domain/measureKind";
import { MeasurementFlag } from "../../domain/measurementFlag";
import { NO_YEAR } from "./dimensions";
import { bitOf } from "./flagBits";
import { REFUSAL_NAME } from "./refusals";

/** On what else the judgement of groups rests. */
export interface Grounds {
  /** The table of measures, as `m`: (id, kind, multiplier). */
  readonly measures: string;
  /** Whether groups are there in the table `clashing`, those in which areas overlap. */
  readonly hasClashes: boolean;
  /** Whether groups are there in the table `lacking`, those in which a whole lacks parts. */
  readonly hasWholes: boolean;
  /** Whether a rate is asked for instead of the values themselves. */
  readonly isRate: boolean;
  /** How it is worked out; null when groups are not of one area and year. */
  readonly rate: Rate | null;
}

/** A rate for so many residents. */
export interface Rate {
  /** The parameter that holds how many. */
  readonly residents: string;
  /** What joins those there are to the group `g`, as `r`: (people, flags). */
  readonly joined: string;
}

/** Keeps the database from writing a table's expressions out again wherever they are used, to be worked out each time. */
const ONCE = "OFFSET 0";

/**
 * The groups with what is to be judged: whether areas overlap, whether all is there, and what the values would come to
 * (`made`): a single one itself, of a ratio numerators over denominators, else the sum; for so many residents, if asked.
 */
export function foundSql(keys: readonly string[], { measures, hasClashes, hasWholes, isRate, rate }: Grounds): string {
  const isIn = (table: string) =>
    `(${keys.map((key) => `g.${key}`).join(", ")}) IN (SELECT ${keys.join(", ")} FROM ${table})`;
  const made = `CASE WHEN g.held > 1 AND m.kind = '${MeasureKind.RATIO}'
    THEN g.numerator / nullif(g.denominator, 0) * m.multiplier::numeric ELSE g.total END`;
  const isWhole = `CASE m.kind WHEN '${MeasureKind.STOCK}' THEN g.ends_year ELSE g.fills_year END`;
  return `
    SELECT g.*, m.kind,
      ${keys.includes("financial_year") ? `g.financial_year = ${NO_YEAR}` : "FALSE"} AS outside_years,
      ${hasClashes ? isIn("clashing") : "FALSE"} AS clashes,
      ${hasWholes ? `${isWhole} AND NOT ${isIn("lacking")}` : isWhole} AS is_whole,
      ${isRate} AS is_rate, ${!isRate || rate !== null} AS is_of_residents,
      ${rate ? "coalesce(r.flags, 0)" : "0"} AS residents_flags,
      ${rate ? `${made} * ${rate.residents}::int / r.people` : made} AS made
    FROM groups g
    JOIN ${measures} ON m.id = g.first_measure
    ${rate?.joined ?? ""}
    ${ONCE}`;
}

/** The groups with the refusal, if any, that their values are met with. */
export const JUDGED = `SELECT g.*, ${REFUSAL_NAME} AS refusal FROM found g ${ONCE}`;

/**
 * The groups with the reason why they have no value, if they have none. What must not be combined is refused. Else a
 * hidden part hides the whole; parts without values that all say why in one way say it for the whole; a whole that
 * lacks parts, or has one of which only a part is known, would mislead; a single value is itself.
 */
export const EXPLAINED = `
  SELECT g.*, NOT g.hides AND g.first_measure = g.last_measure AS shows_spread,
    CASE
      WHEN g.refusal IS NOT NULL THEN '${Absence.NOT_COMBINABLE}'
      WHEN g.hides THEN '${Absence.SUPPRESSED}'
      WHEN g.known = 0 AND g.first_absence = g.last_absence AND g.is_whole THEN g.first_absence
      WHEN NOT g.is_whole THEN '${Absence.INCOMPLETE}'
      WHEN g.held > 1 AND (g.known < g.held OR g.flags & ${bitOf(MeasurementFlag.PARTIAL)} > 0)
        THEN '${Absence.INCOMPLETE}'
      WHEN g.made IS NULL AND g.is_rate THEN '${Absence.NOT_AVAILABLE}'
      WHEN g.made IS NULL THEN '${Absence.NOT_APPLICABLE}'
    END AS absence
  FROM judged g ${ONCE}`;

/**
 * The groups with their answers. The smallest, largest and mean values and their median are of what was measured, not of
 * rates; there are none of different measures together, nor beside a hidden value, which they would help to work out.
 */
export const ANSWERED = `
  SELECT g.*,
    CASE WHEN g.absence IS NOT NULL THEN NULL WHEN g.held = 1 AND NOT g.is_rate THEN g.lowest ELSE g.made::float8 END
      AS value,
    CASE WHEN g.shows_spread THEN g.lowest END AS minimum,
    CASE WHEN g.shows_spread THEN g.highest END AS maximum,
    CASE WHEN g.shows_spread THEN (g.total / nullif(g.known, 0))::float8 END AS mean
  FROM explained g`;

/** The columns of the groups with their answers that are given. */
export const ANSWERS = [
  "value",
  "absence",
  "refusal",
  "flags",
  "residents_flags",
  "known",
  "minimum",
  "maximum",
  "mean",
  "shows_spread",
] as const;
