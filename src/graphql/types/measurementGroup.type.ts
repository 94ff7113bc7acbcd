import { Field, Float, Int } from "type-graphql";
import { Absence } from "../../domain/absence";
import { MeasurementFlag } from "../../domain/measurementFlag";
import type { MeasurementGroup } from "../../measurements/summary/measurementGroup";
import { PlainObjectType } from "../plainObjectType";

type Figures = "value" | "absence" | "flags" | "count" | "minimum" | "maximum" | "mean" | "median";

const OF_VALUES =
  "of the values as they were measured, not of rates; null beside a hidden one, and where they are of different measures.";

@PlainObjectType("MeasurementGroup", {
  description:
    "Measurements combined into one, or the reason why they are not. What it is grouped by is set; all else is null.",
})
export class MeasurementGroupType implements Pick<MeasurementGroup, Figures> {
  @Field(() => Float, {
    nullable: true,
    description:
      "Combined as the measure's kind allows: events are summed over periods and areas, levels over areas at one time, ratios worked out anew from numerators and denominators; different people and scores stand alone. Null with an absence where it must not be, or a part is missing. A single measurement is itself.",
  })
  value!: number | null;
  @Field(() => Absence, {
    nullable: true,
    description:
      "Why there is no value. NOT_COMBINABLE has a refusal; SUPPRESSED has a hidden part; INCOMPLETE lacks a part, or has one of which only a part was published, or does not cover its whole financial year or area; what all parts agree on is the reason for the whole.",
  })
  absence!: Absence | null;
  @Field(() => [MeasurementFlag], { description: "Whatever is to be known of any part." }) flags!: MeasurementFlag[];
  @Field(() => Int, { description: "How many of its measurements have a value." }) count!: number;
  @Field(() => Float, { nullable: true, description: `The smallest ${OF_VALUES}` }) minimum!: number | null;
  @Field(() => Float, { nullable: true, description: `The largest ${OF_VALUES}` }) maximum!: number | null;
  @Field(() => Float, { nullable: true, description: `The mean ${OF_VALUES}` }) mean!: number | null;
  @Field(() => Float, { nullable: true, description: `The median ${OF_VALUES}` }) median!: number | null;
}
