import { GraphQLDateTime } from "graphql-scalars";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Indicator } from "../../catalogue/model";
import { ComparisonBasis } from "../../domain/comparisonBasis";
import type { Assessment } from "../../measurements/assessment/assessment";
import type { Comparison } from "../../measurements/assessment/comparison";
import type { FreshnessNow } from "../../measurements/assessment/freshnessAsOf";
import type { Context } from "../context";
import { AS_OF } from "../descriptions";
import { links, maybe, one } from "../links";
import { areaNamed, periodNamed } from "../named";
import { PeriodKey } from "../scalars/periodKey.scalar";
import { AreaObjectType } from "../types/area.type";
import { AssessmentType } from "../types/assessment.type";
import { ComparisonType } from "../types/comparison.type";
import { FreshnessType } from "../types/freshness.type";
import { IndicatorType } from "../types/indicator.type";
import { MeasurementType } from "../types/measurement.type";
import { PeriodType } from "../types/period.type";
import { RefusalType } from "../types/refusal.type";
import { TargetType } from "../types/target.type";
import { TrendType } from "../types/trend.type";

links<Assessment>(AssessmentType, {
  indicator: one(() => IndicatorType, "The indicator."),
  area: one(() => AreaObjectType, "Where."),
  period: maybe(() => PeriodType, "The period, as asked or as chosen; null when none has a value."),
  measurement: maybe(
    () => MeasurementType,
    "The measurement as published; null when the value was worked out, or is not held.",
  ),
  target: maybe(() => TargetType, "The target of the period; null when none is set."),
  comparison: one(() => ComparisonType, "The value beside another, on the basis asked for."),
  trend: maybe(() => TrendType, "Which way it has gone over its latest five points; null with fewer."),
  freshness: one(() => FreshnessType, "How up to date its figures are."),
});

links<Comparison>(ComparisonType, {
  basePeriod: maybe(() => PeriodType, "The period compared with; null where it is several."),
  baseArea: maybe(() => AreaObjectType, "The area compared with, or whose areas are; null for the area itself."),
  refusal: maybe(
    () => RefusalType,
    "Set when the comparison would mislead. ZERO_BASE and SMALL_BASE withhold the percentage and the judgement only; every other code withholds all figures.",
  ),
});

links<FreshnessNow>(FreshnessType, {
  latestPeriod: maybe(() => PeriodType, "The latest period with a value; null when there is none."),
});

@Resolver(() => IndicatorType)
export class IndicatorAssessmentResolver {
  @FieldResolver(() => AssessmentType, {
    nullable: true,
    description: "How it stands in one period, with the working.",
  })
  assessment(
    @Root() indicator: Indicator,
    @Arg("area", () => String, {
      nullable: true,
      description: "An area's GSS code; the indicator's own area without it.",
    })
    area: string | null,
    @Arg("period", () => PeriodKey, {
      nullable: true,
      description: "Without it the latest complete quarter, else the latest complete period of the longest kind held.",
    })
    period: string | null,
    @Arg("basis", () => ComparisonBasis, {
      nullable: true,
      defaultValue: ComparisonBasis.SAME_PERIOD_LAST_YEAR,
      description: "What it is compared with.",
    })
    basis: ComparisonBasis | null,
    @Arg("asOf", () => GraphQLDateTime, { nullable: true, description: AS_OF }) asOf: Date | null,
    @Ctx() { catalogue, measurements }: Context,
  ): Promise<Assessment> {
    return measurements.assessment({
      indicator,
      area: area == null ? indicator.area : areaNamed(area, catalogue),
      period: periodNamed(period),
      basis: basis ?? ComparisonBasis.SAME_PERIOD_LAST_YEAR,
      asOf: asOf ?? null,
    });
  }
}

@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @FieldResolver(() => [ComparisonType], {
    description: "The value beside others, on each basis asked for, in that order.",
  })
  comparisons(
    @Root() { grounds }: Assessment,
    @Arg("bases", () => [ComparisonBasis], { description: "What it is compared with, one after another." })
    bases: ComparisonBasis[],
    @Ctx() { measurements }: Context,
  ): Promise<readonly Comparison[]> {
    return measurements.comparisons(grounds, bases);
  }
}
