import { Field, Float } from "type-graphql";
import { ComparisonBasis } from "../../domain/comparisonBasis";
import { Judgement } from "../../domain/judgement";
import type { Comparison } from "../../measurements/assessment/comparison";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Comparison", {
  description: "A value beside another, where comparing the two is honest; otherwise the reason why it is not.",
})
export class ComparisonType implements Omit<Comparison, "basePeriod" | "baseArea" | "refusal"> {
  @Field(() => ComparisonBasis, { description: "What it is compared with." }) basis!: ComparisonBasis;
  @Field(() => String, { description: "What is compared with what, in words; print it beside the answer." })
  label!: string;
  @Field(() => Float, {
    nullable: true,
    description:
      "The value compared with: in the measure's unit, or for comparisons between areas a rate, as the label says.",
  })
  baseValue!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "By how much the value is higher; percentage points for percentages.",
  })
  difference!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "The difference in per cent of the base; null for rates, and for a base under 50.",
  })
  percentChange!: number | null;
  @Field(() => Judgement, {
    nullable: true,
    description:
      "Whether the two differ by more than chance (95% confidence limits), and whether that is better; null where neither can be said.",
  })
  judgement!: Judgement | null;
}
