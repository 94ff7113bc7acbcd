import { Field, Float } from "type-graphql";
import { Absence } from "../../domain/absence";
import { MeasurementFlag } from "../../domain/measurementFlag";
import { Variation } from "../../domain/variation";
import type { SeriesPoint } from "../../measurements/series/series";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("SeriesPoint", { description: "A period of a series, with its value or the reason why it has none." })
export class SeriesPointType implements Omit<SeriesPoint, "period" | "measurement"> {
  @Field(() => Float, { nullable: true, description: "Its value, in the series' unit." }) value!: number | null;
  @Field(() => Absence, { nullable: true, description: "Why there is none; null when there is." })
  absence!: Absence | null;
  @Field(() => [MeasurementFlag], { description: "What to know about the value before it is used." })
  flags!: readonly MeasurementFlag[];
  @Field(() => Float, {
    nullable: true,
    description: "What the indicator is wanted to reach in the period; null when no target is set.",
  })
  target!: number | null;
  @Field(() => Variation, {
    nullable: true,
    description:
      "Whether it is more than chance by the chart's rules; null without a value, or where the series is too short.",
  })
  variation!: Variation | null;
  @Field(() => String, {
    nullable: true,
    description: "How it was worked out, or more on why there is no value; null when it is as published.",
  })
  note!: string | null;
}
