import { Field, Float } from "type-graphql";
import { Absence } from "../../domain/absence";
import { Assurance } from "../../domain/assurance";
import { MeasurementFlag } from "../../domain/measurementFlag";
import { RagStatus } from "../../domain/ragStatus";
import { Variation } from "../../domain/variation";
import type { Assessment } from "../../measurements/assessment/assessment";
import { PlainObjectType } from "../plainObjectType";

type Own = "flags" | "value" | "absence" | "rag" | "variation" | "assurance" | "working";

@PlainObjectType("Assessment", { description: "How an indicator stands in one period, with the working." })
export class AssessmentType implements Pick<Assessment, Own> {
  @Field(() => [MeasurementFlag], { description: "What to know about the value before it is used." })
  flags!: readonly MeasurementFlag[];
  @Field(() => Float, { nullable: true, description: "The value, in the measure's unit." }) value!: number | null;
  @Field(() => Absence, { nullable: true, description: "Why there is none; null when there is." })
  absence!: Absence | null;
  @Field(() => RagStatus, {
    nullable: true,
    description:
      "How the value stands against the target; null without a target, or without one direction that is wanted.",
  })
  rag!: RagStatus | null;
  @Field(() => Variation, {
    nullable: true,
    description:
      "Whether the value is more than chance on the chart of all periods up to it; null where it cannot be said.",
  })
  variation!: Variation | null;
  @Field(() => Assurance, {
    nullable: true,
    description: "Whether the target will be met as things run now; null without a target or limits.",
  })
  assurance!: Assurance | null;
  @Field(() => [String], { description: "How each figure was reached, in plain words, one step a line." })
  working!: readonly string[];
}
