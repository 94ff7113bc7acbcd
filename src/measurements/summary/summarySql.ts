import type { Measure } from "../../catalogue/model";
import { ratioMultiplier } from "../../domain/ratioMultiplier";
import type { Asking } from "../asking";
import { rangeConditions } from "../filter/valueConditions";
import { wantedMeasurements } from "../filter/wantedMeasurements";
import type { Parameters } from "../parameters";
import { ANSWERED, ANSWERS, EXPLAINED, foundSql, JUDGED } from "./answers";
import { groupsSql } from "./groups";
import { heldAreas } from "./heldAreas";
import { overlappingAreas } from "./overlappingAreas";
import { parameterTable } from "./parameterTable";
import { placesSql } from "./places";
import { joinedResidents, residentsSql } from "./residents";
import { rollUpTo } from "./rollUp";
import type { Summary } from "./summary";
import { clashesSql, lackingSql } from "./wholeness";

/**
 * The tables of a summary, each resting on those before it. The last, `chosen`, holds the groups that are wanted, with
 * their answers and with what they are sorted by.
 */
export function summaryTables(summary: Summary, asking: Asking, parameters: Parameters): Record<string, string> {
  const { question, dimensions, keys, order } = summary;
  const { where, asOf, having, perPopulation } = question;
  const { catalogue } = asking;
  const held = heldAreas(where, catalogue);
  const rollUp = question.rollUpTo === null ? null : rollUpTo(question.rollUpTo, held, parameters);
  const isOneArea = keys.includes("area_id") && rollUp === null;
  const overlaps = isOneArea ? [] : overlappingAreas(held, catalogue.areas);
  const joined = perPopulation === null ? null : joinedResidents(keys);
  const rate = joined === null ? null : { joined, residents: parameters.add(perPopulation) };
  const tables: Record<string, string> = {
    places: placesSql(summary, wantedMeasurements(where, asOf, asking, parameters), rollUp, parameters),
    groups: groupsSql(summary),
  };
  if (overlaps.length > 0) tables.clashing = clashesSql(summary, overlaps, parameters);
  if (rollUp) tables.lacking = lackingSql(summary, rollUp.divisions);
  if (rate) tables.residents = residentsSql(rollUp?.wholes ?? held, asOf, asking, parameters);
  tables.found = foundSql(keys, {
    measures: measuresTable(catalogue.measures, parameters),
    hasClashes: overlaps.length > 0,
    hasWholes: rollUp !== null,
    isRate: perPopulation !== null,
    rate,
  });
  tables.judged = JUDGED;
  tables.explained = EXPLAINED;
  tables.answered = ANSWERED;
  tables.chosen = `
    SELECT ${[...keys, ...ANSWERS].map((name) => `g.${name}`).join(", ")}, ${order.map(({ letter, sql }) => `${sql} AS by_${letter}`).join(", ")}
    FROM answered g
    ${dimensions.map((each) => each.named?.(parameters) ?? "").join("\n")}
    WHERE ${["TRUE", ...rangeConditions("g.value", having ?? {}, parameters)].join(" AND ")}`;
  return tables;
}

/** What must be known of measures to combine their values. */
function measuresTable(measures: readonly Measure[], parameters: Parameters): string {
  return parameterTable(
    "m",
    [
      { name: "id", type: "int", values: measures.map(({ rowId }) => rowId) },
      { name: "kind", type: "text", values: measures.map(({ kind }) => kind) },
      { name: "multiplier", type: "float8", values: measures.map(({ unit }) => ratioMultiplier(unit.code)) },
    ],
    parameters,
  );
}
