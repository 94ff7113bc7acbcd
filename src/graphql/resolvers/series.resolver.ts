import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Area, Indicator, Measure } from "../../catalogue/model";
import type { Series, SeriesPoint } from "../../measurements/series/series";
import type { SeriesQuestion } from "../../measurements/series/seriesQuestion";
import { SeriesArgs } from "../arguments/series.arguments";
import type { Context } from "../context";
import { links, many, maybe, one } from "../links";
import { areaNamed, categoryNamed, periodNamed, sourceNamed } from "../named";
import { checkPageSize } from "../paging";
import { AreaObjectType } from "../types/area.type";
import { BreakdownCategoryType } from "../types/breakdownCategory.type";
import { IndicatorType } from "../types/indicator.type";
import { MeasureType } from "../types/measure.type";
import { MeasurementType } from "../types/measurement.type";
import { PeriodType } from "../types/period.type";
import { ProcessLimitsType } from "../types/processLimits.type";
import { SeriesType } from "../types/series.type";
import { SeriesPointType } from "../types/seriesPoint.type";
import { SourceType } from "../types/source.type";
import { UnitType } from "../types/unit.type";

links<Series>(SeriesType, {
  measure: one(() => MeasureType, "What is counted."),
  area: one(() => AreaObjectType, "Where."),
  source: maybe(() => SourceType, "The one source of every point; null when nothing is held."),
  category: maybe(() => BreakdownCategoryType, "The category; null for the total."),
  population: maybe(() => MeasureType, "The measure by which counts were divided; null when they were not."),
  unit: one(() => UnitType, "What its values are numbers of."),
  points: many(() => SeriesPointType, "One for each period, in order of time."),
  limits: maybe(() => ProcessLimitsType, "Process limits (XmR chart), absent when the series is too short."),
});

links<SeriesPoint>(SeriesPointType, {
  period: one(() => PeriodType, "The period."),
  measurement: maybe(
    () => MeasurementType,
    "The measurement as published; null when the value was worked out, or is not held.",
  ),
});

/** The longest series that may be asked for by `last`. */
const LONGEST = 1_000;

@Resolver(() => MeasureType)
export class MeasureSeriesResolver {
  @FieldResolver(() => SeriesType, {
    nullable: true,
    description: "One value a period with every gap shown and explained.",
  })
  series(
    @Root() measure: Measure,
    @Arg("area", () => String, { description: "The area's GSS code." }) area: string,
    @Args(() => SeriesArgs) args: SeriesArgs,
    @Ctx() { catalogue, measurements }: Context,
  ): Promise<Series> {
    return measurements.series(questionOf(measure, areaNamed(area, catalogue), args, null));
  }
}

@Resolver(() => IndicatorType)
export class IndicatorSeriesResolver {
  @FieldResolver(() => SeriesType, {
    nullable: true,
    description: "Its measure's values, one a period with every gap shown and explained, beside its targets.",
  })
  series(
    @Root() indicator: Indicator,
    @Arg("area", () => String, {
      nullable: true,
      description: "An area's GSS code; the indicator's own area without it.",
    })
    area: string | null,
    @Args(() => SeriesArgs) args: SeriesArgs,
    @Ctx() { catalogue, measurements }: Context,
  ): Promise<Series> {
    const asked = area == null ? indicator.area : areaNamed(area, catalogue);
    return measurements.series(questionOf(indicator.measure, asked, args, indicator));
  }
}

function questionOf(measure: Measure, area: Area, args: SeriesArgs, indicator: Indicator | null): SeriesQuestion {
  if (args.last != null) checkPageSize("last", args.last, LONGEST);
  return {
    measure,
    area,
    indicator,
    category: categoryNamed(args.category, measure),
    source: sourceNamed(args.source, measure),
    frequency: args.frequency ?? null,
    from: periodNamed(args.from),
    to: periodNamed(args.to),
    last: args.last ?? null,
    perPopulation: args.perPopulation ?? null,
    asOf: args.asOf ?? null,
  };
}
