import { measuresBehind } from "../../catalogue/alignment/measuresBehind";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Measure, Priority } from "../../catalogue/model";
import { nodesNamed } from "../../catalogue/nodesNamed";
import type { Parameters } from "../parameters";
import { among } from "./among";
import type { MeasurementFilter } from "./measurementFilter";

/** Which measures a filter takes: by code, by the priorities that watch them, by the partner priorities behind those. */
export function measureConditions(where: MeasurementFilter, catalogue: Catalogue, parameters: Parameters): string[] {
  return choicesOf(where, catalogue).map((choice) => among("v.measure_id", choice, parameters));
}

/** The measures that a filter takes; all of them when it says nothing of measures. */
export function wantedMeasures(where: MeasurementFilter, catalogue: Catalogue): Measure[] {
  const choices = choicesOf(where, catalogue);
  return catalogue.measures.filter((measure) => choices.every((choice) => choice.has(measure)));
}

/** The measures of each part of a filter that says something of measures: a wanted one is in every choice. */
function choicesOf(
  { measures, priorities, partnerPriorities }: MeasurementFilter,
  catalogue: Catalogue,
): ReadonlySet<Measure | null>[] {
  const named = measures?.map((code) => catalogue.measure(code));
  const watched = priorities && measuresOf(nodesNamed(catalogue, "Priority", { name: "priorities", ids: priorities }));
  const behind =
    partnerPriorities &&
    nodesNamed(catalogue, "PartnerPriority", { name: "partnerPriorities", ids: partnerPriorities }).flatMap(
      (partnerPriority) => [...measuresBehind(partnerPriority)],
    );
  return [named, watched, behind].flatMap((choice) => (choice ? new Set(choice) : []));
}

function measuresOf(priorities: readonly Priority[]): Measure[] {
  return priorities.flatMap(({ indicators }) => indicators.map(({ measure }) => measure));
}
