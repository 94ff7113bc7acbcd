import { FieldResolver, Resolver, Root } from "type-graphql";
import type { AlignmentMatrix } from "../../catalogue/alignment/alignmentMatrix";
import { type DifferingMeasures, differingMeasures } from "../../catalogue/alignment/differingMeasures";
import { links, one } from "../links";
import { AlignmentType } from "../types/alignment.type";
import { AlignmentMatrixType } from "../types/alignmentMatrix.type";
import { DifferingMeasuresType } from "../types/differingMeasures.type";
import { IndicatorType } from "../types/indicator.type";
import { PriorityType } from "../types/priority.type";

links<DifferingMeasures>(DifferingMeasuresType, {
  priority: one(() => PriorityType, "The priority that both line up with."),
  one: one(() => AlignmentType, "The alignment of the one partner."),
  other: one(() => AlignmentType, "The alignment of the other partner."),
  oneIndicator: one(() => IndicatorType, "What the one alignment names as the figure it concerns."),
  otherIndicator: one(() => IndicatorType, "What the other alignment names as the figure it concerns."),
});

@Resolver(() => AlignmentMatrixType)
export class DifferingMeasuresResolver {
  @FieldResolver(() => [DifferingMeasuresType], {
    description:
      "Where two organisations that line up with one priority name indicators whose measures look alike and are not the same (see `Measure.kin`), or different indicators over one measure. An alignment that names no indicator says nothing of what is watched, and two organisations that name both indicators watch alike. Figures of one measure by two sources that differ are in `Measure.discrepancies`.",
  })
  differingMeasures(@Root() { rows }: AlignmentMatrix) {
    return differingMeasures(rows.flatMap(({ cells }) => cells.flatMap(({ alignment }) => alignment ?? [])));
  }
}
