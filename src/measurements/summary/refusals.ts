import type { Refusal } from "../../domain/comparison";
import { MeasureKind } from "../../domain/measureKind";
import { countsSomething } from "../../domain/perPopulation";
import { RefusalCode } from "../../domain/refusalCode";

/** Why a group's values are not combined, and how to ask instead. */
interface Rule extends Refusal {
  /** When it holds: SQL over the group `g` and what was found of it. */
  readonly when: string;
}

/** Short of the largest number of double precision, which is far beyond any figure. */
const LARGEST = "1e300";

const COUNTED = Object.values(MeasureKind).filter(countsSomething);

/**
 * Every refusal, the first that holds being the one that is given. What the values are comes before how they lie to one
 * another: a measure, a source and a breakdown must be one before it can be said how its values combine, and what never
 * combines is not worth asking for without overlaps. A single value is itself and needs no combining.
 */
const RULES = {
  MEASURES: {
    when: "g.first_measure <> g.last_measure",
    code: RefusalCode.DIFFERENT_DEFINITION,
    message: "These are values of different measures: group by MEASURE too, or name one in where.measures.",
  },
  NO_YEAR: {
    when: "g.outside_years",
    code: RefusalCode.OVERLAP,
    message: "These periods lie in no single financial year, as calendar years do not: group by PERIOD instead.",
  },
  SOURCES: {
    when: "g.first_source <> g.last_source",
    code: RefusalCode.DIFFERENT_DEFINITION,
    message:
      "These are values of different sources, which count differently: group by SOURCE too, or name one in where.sources.",
  },
  BREAKDOWNS: {
    when: "g.first_breakdown <> g.last_breakdown",
    code: RefusalCode.OVERLAP,
    message:
      "These are categories of different breakdowns, or totals beside categories, which hold the same events twice: name one in where.breakdown, or group by CATEGORY too.",
  },
  DISTINCT: {
    when: `g.held > 1 AND g.kind = '${MeasureKind.DISTINCT}'`,
    code: RefusalCode.NOT_ADDITIVE,
    message:
      "Different people are never added up, since one may be counted in several of these values: group by AREA, PERIOD and CATEGORY too, so that each is by itself.",
  },
  SCORE: {
    when: `g.held > 1 AND g.kind = '${MeasureKind.SCORE}'`,
    code: RefusalCode.NOT_ADDITIVE,
    message:
      "Scores and medians are never combined: group by AREA, PERIOD and CATEGORY too, so that each is by itself.",
  },
  STOCK: {
    when: `g.kind = '${MeasureKind.STOCK}' AND (g.first_start <> g.last_start OR g.first_end <> g.last_end)`,
    code: RefusalCode.NOT_ADDITIVE,
    message:
      "These are levels at different times, which are never added up: group by PERIOD too, or name one in where.periods.",
  },
  RATIO: {
    when: `g.held > 1 AND g.kind = '${MeasureKind.RATIO}' AND g.ratios < g.known`,
    code: RefusalCode.NOT_ADDITIVE,
    message:
      "A ratio is worked out from numerators and denominators, which some of these values do not have: group by AREA, PERIOD and CATEGORY too, so that each is by itself.",
  },
  PERIODS: {
    when: "g.repeats",
    code: RefusalCode.OVERLAP,
    message:
      "Some of these periods overlap, as a month and its quarter do, or are vintages of one value: name one where.frequency, group by PERIOD too, and leave out recordedFrom and recordedTo.",
  },
  AREAS: {
    when: "g.clashes",
    code: RefusalCode.OVERLAP,
    message:
      "Some of these areas overlap, as a district and a ward in it do: name one where.areaType, or group by AREA too.",
  },
  RATE: {
    when: "NOT g.is_of_residents",
    code: RefusalCode.NOT_AVAILABLE,
    message: "A rate needs the residents of one area in one year: group by AREA and by PERIOD or FINANCIAL_YEAR too.",
  },
  UNCOUNTED: {
    when: `g.is_rate AND g.kind NOT IN (${COUNTED.map((kind) => `'${kind}'`).join(", ")})`,
    code: RefusalCode.NOT_AVAILABLE,
    message: "A value of this kind counts nothing, so that there is no rate of it: leave out perPopulation.",
  },
  TOO_LARGE: {
    when: `abs(g.made) > ${LARGEST}`,
    code: RefusalCode.NOT_AVAILABLE,
    message: "What these values come to is too large for a number of the graph: combine fewer.",
  },
} satisfies Readonly<Record<string, Rule>>;

/** What a refusal is called where the statement names it. */
export type RefusalName = keyof typeof RULES;

/** The name of the refusal of a group, as SQL; null when its values combine. */
export const REFUSAL_NAME = `CASE
    ${Object.entries(RULES)
      .map(([name, { when }]) => `WHEN ${when} THEN '${name}'`)
      .join("\n    ")}
  END`;

/** The refusal with a name. */
export function refusalNamed(name: RefusalName): Refusal {
  const { code, message } = RULES[name];
  return { code, message };
}
