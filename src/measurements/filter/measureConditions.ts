import type { AnyNode, Catalogue } from "../../catalogue/catalogue";
import { measuresBehind } from "../../catalogue/measuresBehind";
import type { Measure } from "../../catalogue/model";
import type { Parameters } from "../parameters";
import { among } from "./among";
import type { MeasurementFilter } from "./measurementFilter";

/** Which measures a filter takes: by code, by the priorities that watch them, by the partner priorities behind those. */
export function measureConditions(
  { measures, priorities, partnerPriorities }: MeasurementFilter,
  catalogue: Catalogue,
  parameters: Parameters,
): string[] {
  const named = measures?.map((code) => catalogue.measure(code));
  const watched = priorities?.flatMap((id) => measuresOf(catalogue.node(id)));
  const behind = partnerPriorities?.flatMap((id) => behindNode(catalogue.node(id), catalogue));
  return [named, watched, behind].flatMap((wanted) =>
    wanted === undefined ? [] : among("v.measure_id", new Set(wanted), parameters),
  );
}

function measuresOf(node: AnyNode | null): readonly Measure[] {
  return node?.nodeType === "Priority" ? node.indicators.map(({ measure }) => measure) : [];
}

function behindNode(node: AnyNode | null, catalogue: Catalogue): readonly Measure[] {
  return node?.nodeType === "PartnerPriority" ? measuresBehind(node, catalogue) : [];
}
