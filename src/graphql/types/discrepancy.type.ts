import { Field, Float } from "type-graphql";
import type { Discrepancy } from "../../measurements/discrepancies/discrepancy";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Discrepancy", {
  description:
    "An area, a period and a category of a measure of which its sources do not say the same. All are kept; none is taken to be right.",
})
export class DiscrepancyType implements Pick<Discrepancy, "difference" | "percentDifference" | "explanation"> {
  @Field(() => Float, {
    nullable: true,
    description:
      "The largest value less the smallest, in the measure's unit; percentage points for percentages. Values that are PARTIAL or of a WIDER_AREA are left out of it. Null where only one source has a value.",
  })
  difference!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "The difference in per cent of the smallest value; null for rates and scores, and for a smallest under 50, of which a percentage would mislead.",
  })
  percentDifference!: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      "What the hub knows that may be why: a value that was added up from shorter periods, one that its publisher will revise, one recorded elsewhere. Null when it knows of nothing; a source's own words are in the note of its measurement.",
  })
  explanation!: string | null;
}
