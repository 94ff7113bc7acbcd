import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Measure } from "../../catalogue/model";
import type { Measurement } from "../../measurements/measurement";
import { MeasurementsArgs, measurementsWanted } from "../arguments/measurements.arguments";
import { MeasurementConnection } from "../connections";
import type { Context } from "../context";
import { links, maybe, one } from "../links";
import { listedConnection } from "../listedConnection";
import { pageWanted } from "../paging";
import { AreaObjectType } from "../types/area.type";
import { BreakdownCategoryType } from "../types/breakdownCategory.type";
import { MeasureType } from "../types/measure.type";
import { MeasurementType } from "../types/measurement.type";
import { PeriodType } from "../types/period.type";
import { ProvenanceType } from "../types/provenance.type";
import { RevisionType } from "../types/revision.type";

links<Measurement>(MeasurementType, {
  measure: one(() => MeasureType, "What was counted or measured."),
  area: one(() => AreaObjectType, "Where."),
  period: one(() => PeriodType, "When."),
  category: maybe(() => BreakdownCategoryType, "The part of a breakdown that it is of; null for the total."),
});

/** The parts of a page of measurements. */
export const MeasurementPageResolver = listedConnection(MeasurementConnection);

@Resolver(() => MeasurementType)
export class MeasurementResolver {
  @Query(() => MeasurementConnection, {
    description: "Measurements, each total or category of each area and period, sorted as asked and page by page.",
  })
  measurements(@Args(() => MeasurementsArgs) args: MeasurementsArgs, @Ctx() { measurements, viewer }: Context) {
    return measurements.page(measurementsWanted(args), pageWanted(args, viewer));
  }

  @FieldResolver(() => MeasurementType, { description: "The newest vintage of the same value; itself when it is." })
  current(@Root() measurement: Measurement, @Ctx() { measurements }: Context) {
    return measurements.revisions.currentOf(measurement);
  }

  @FieldResolver(() => ProvenanceType, { description: "Where it came from." })
  provenance(@Root() measurement: Measurement, @Ctx() { measurements }: Context) {
    return measurements.provenances.of(measurement);
  }

  @FieldResolver(() => [RevisionType], {
    description: "Every vintage of this value, this one included, the newest first.",
  })
  revisions(@Root() measurement: Measurement, @Ctx() { measurements }: Context) {
    return measurements.revisions.of(measurement);
  }
}

@Resolver(() => MeasureType)
export class MeasureMeasurementsResolver {
  @FieldResolver(() => MeasurementConnection, {
    description:
      "Its measurements, sorted as asked and page by page. Other measures that the filter names add nothing.",
  })
  measurements(
    @Root() { code }: Measure,
    @Args(() => MeasurementsArgs) args: MeasurementsArgs,
    @Ctx() { measurements, viewer }: Context,
  ) {
    const { where, ...wanted } = measurementsWanted(args);
    const measures = (where.measures ?? [code]).filter((wantedCode) => wantedCode === code);
    return measurements.page({ ...wanted, where: { ...where, measures } }, pageWanted(args, viewer));
  }
}
