import { Field, Float } from "type-graphql";
import { Absence } from "../../domain/absence";
import { Frequency } from "../../domain/frequency";
import { MeasurementFlag } from "../../domain/measurementFlag";
import type { DiscrepancyValue } from "../../measurements/discrepancies/discrepancy";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("DiscrepancyValue", { description: "What one source says where sources do not say the same." })
export class DiscrepancyValueType implements Omit<DiscrepancyValue, "source" | "measurement"> {
  @Field(() => Float, { nullable: true, description: "Its value, in the measure's unit; null when it has none." })
  value!: number | null;
  @Field(() => Absence, { nullable: true, description: "Why it has no value; null when it has one." })
  absence!: Absence | null;
  @Field(() => [MeasurementFlag], { description: "What to know about the value before it is used." })
  flags!: readonly MeasurementFlag[];
  @Field(() => Frequency, {
    nullable: true,
    description: "How long the periods are of which the value is the sum; null when it is as published.",
  })
  addedUpFrom!: Frequency | null;
}
