import { measuresBehind } from "../../catalogue/alignment/measuresBehind";
import { prioritiesBehind } from "../../catalogue/alignment/prioritiesBehind";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Measure, Priority } from "../../catalogue/model";
import { MeasurementDimension } from "../../domain/measurementDimension";
import type { Parameters } from "../parameters";
import { type Dimension, dimensionOf, overlappingDimension } from "./dimension";
import { parameterTable } from "./parameterTable";
import type { SummaryQuestion } from "./summaryQuestion";

/** The table of priorities and the partner priorities that line up with them, each pair with each of its measures. */
const ALIGNED = "aligned_measure";

/** By priority. Beside partner priorities, only by the pairs that line up with one another. */
export function priorityDimension(question: SummaryQuestion, catalogue: Catalogue): Dimension {
  const { PARTNER_PRIORITY } = MeasurementDimension;
  const { priorities } = catalogue;
  return question.groupBy.includes(PARTNER_PRIORITY)
    ? dimensionOf("priority", "p", `${ALIGNED}.priority_id`, priorities)
    : overlappingDimension("priority", "p", priorities.filter(isAmong(question.where.priorities)), measuresOf);
}

/** By partner priority, through the priorities that it lines up with. */
export function partnerPriorityDimension(question: SummaryQuestion, catalogue: Catalogue): Dimension {
  const { where, groupBy } = question;
  const partnerPriorities = catalogue.partnerPriorities.filter(isAmong(where.partnerPriorities));
  if (!groupBy.includes(MeasurementDimension.PRIORITY)) {
    return overlappingDimension("partner_priority", "t", partnerPriorities, measuresBehind);
  }
  const pairs = partnerPriorities.flatMap((partnerPriority) =>
    [...prioritiesBehind(partnerPriority)]
      .filter(isAmong(where.priorities))
      .flatMap((priority) => [...measuresOf(priority)].map((measure) => ({ partnerPriority, priority, measure }))),
  );
  return {
    ...dimensionOf("partner_priority", "t", `${ALIGNED}.partner_priority_id`, partnerPriorities),
    joined: (parameters) => joinedPairs(pairs, parameters),
  };
}

function joinedPairs(
  pairs: readonly Readonly<Record<"partnerPriority" | "priority" | "measure", { readonly rowId: number }>>[],
  parameters: Parameters,
): string {
  const columns = [
    { name: "partner_priority_id", type: "int", values: pairs.map(({ partnerPriority }) => partnerPriority.rowId) },
    { name: "priority_id", type: "int", values: pairs.map(({ priority }) => priority.rowId) },
    { name: "measure_id", type: "int", values: pairs.map(({ measure }) => measure.rowId) },
  ] as const;
  return `JOIN ${parameterTable(ALIGNED, columns, parameters)} ON ${ALIGNED}.measure_id = v.measure_id`;
}

function measuresOf({ indicators }: Priority): ReadonlySet<Measure> {
  return new Set(indicators.map(({ measure }) => measure));
}

const isAmong =
  (ids: readonly string[] | null | undefined) =>
  ({ id }: { readonly id: string }) =>
    ids?.includes(id) ?? true;
