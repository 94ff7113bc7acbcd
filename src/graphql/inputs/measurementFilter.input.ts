import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { AreaType } from "../../domain/areaType";
import { Frequency } from "../../domain/frequency";
import { MeasurementFlag } from "../../domain/measurementFlag";
import type { MeasurementFilter } from "../../measurements/filter/measurementFilter";
import { PeriodKey } from "../scalars/periodKey.scalar";
import { FloatRangeInput } from "./floatRange.input";

@InputType("MeasurementFilter", {
  description:
    "Which measurements are wanted; what is left out does not restrict, but for categories: totals only, unless they are asked for.",
})
export class MeasurementFilterInput implements MeasurementFilter {
  @Field(() => [String], { nullable: true, description: "Only measures with these codes." })
  measures?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Only measures of these priorities' indicators." })
  priorities?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      "Only measures of the indicators of the priorities that these partner priorities align with, by alignments that are proposed or confirmed, whatever their days.",
  })
  partnerPriorities?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Only areas with these GSS codes." }) areas?: string[] | null;
  @Field(() => [AreaType], { nullable: true, description: "Only these kinds of place." }) areaType?: AreaType[] | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Only what lies within the area with this GSS code, however far down, on any day; not the area itself.",
  })
  within?: string | null;
  @Field(() => [PeriodKey], { nullable: true, description: "Only these periods." }) periods?: string[] | null;
  @Field(() => PeriodKey, {
    nullable: true,
    description: "Only periods that start on or after the first day of this one.",
  })
  from?: string | null;
  @Field(() => PeriodKey, {
    nullable: true,
    description: "Only periods that end on or before the last day of this one.",
  })
  to?: string | null;
  @Field(() => Frequency, { nullable: true, description: "Only periods of this length." }) frequency?: Frequency | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Only this breakdown's categories, such as crime-type; totals only when neither this nor `categories` is given.",
  })
  breakdown?: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Only vintages recorded from this instant on, superseded ones too: what changed since a meeting.",
  })
  recordedFrom?: Date | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Only vintages recorded up to this instant, superseded ones too.",
  })
  recordedTo?: Date | null;
  @Field(() => [String], {
    nullable: true,
    description:
      "Only categories with these codes, such as burglary, or crime-type.burglary to name the breakdown too.",
  })
  categories?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Only from sources with these slugs." })
  sources?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description:
      "Only what organisations with these slugs deliver, through their sources or by returns, and the values of the indicators that they return.",
  })
  organisations?: string[] | null;
  @Field(() => FloatRangeInput, { nullable: true, description: "Only values in this span; an absent one is in none." })
  value?: FloatRangeInput | null;
  @Field(() => Boolean, { nullable: true, description: "Only absences, when true; only values, when false." })
  absent?: boolean | null;
  @Field(() => [MeasurementFlag], { nullable: true, description: "Only what carries any of these flags." })
  flags?: MeasurementFlag[] | null;
}
