import { FieldResolver, Resolver, Root } from "type-graphql";
import type { AlignmentMatrix } from "../../catalogue/alignment/alignmentMatrix";
import { type DifferingMeasures, differingMeasures } from "../../catalogue/alignment/differingMeasures";
import { links, many, one } from "../links";
import { AlignmentType } from "../types/alignment.type";
import { AlignmentMatrixType } from "../types/alignmentMatrix.type";
import { DifferingMeasuresType } from "../types/differingMeasures.type";
import { IndicatorType } from "../types/indicator.type";
import { PriorityType } from "../types/priority.type";

links<DifferingMeasures>(DifferingMeasuresType, {
  priority: one(() => PriorityType, "The first of `priorities`."),
  priorities: many(
    () => PriorityType,
    "Every priority that two partners line up with by alignments of which each names one of the two indicators.",
  ),
  one: one(() => AlignmentType, "The first of `oneAlignments`."),
  other: one(
    () => AlignmentType,
    "An alignment of `otherAlignments`, of another partner than `one` and with the same priority.",
  ),
  oneAlignments: many(
    () => AlignmentType,
    "Every alignment that names the one indicator where another partner names the other.",
  ),
  otherAlignments: many(
    () => AlignmentType,
    "Every alignment that names the other indicator where another partner names the one.",
  ),
  oneIndicator: one(() => IndicatorType, "The one indicator that is named as the figure concerned."),
  otherIndicator: one(() => IndicatorType, "The other, which looks alike and is not the same."),
});

@Resolver(() => AlignmentMatrixType)
export class DifferingMeasuresResolver {
  @FieldResolver(() => [DifferingMeasuresType], {
    description:
      "Where two organisations that line up with one priority name indicators whose measures look alike and are not the same (see `Measure.kin`), or different indicators over one measure. An alignment that names no indicator says nothing of what is watched, and two organisations that name both indicators watch alike. Two indicators are told once, with all the alignments that differ by them. Figures of one measure by two sources that differ are in `Measure.discrepancies`.",
  })
  differingMeasures(@Root() { rows }: AlignmentMatrix) {
    return differingMeasures(rows.flatMap(({ cells }) => cells.flatMap(({ alignment }) => alignment ?? [])));
  }
}
