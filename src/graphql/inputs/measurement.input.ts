import { Field, Float, InputType } from "type-graphql";
import { Absence } from "../../domain/absence";
import { MeasurementFlag } from "../../domain/measurementFlag";
import { Visibility } from "../../domain/visibility";
import type { GivenRow } from "../../services/import/importRows";

@InputType("MeasurementInput", {
  description:
    "One figure, or the reason why there is none. A row that breaks a rule is a rejection of the run; one with neither is ignored.",
})
export class MeasurementInput implements GivenRow {
  @Field(() => String, { description: "The measure's code." }) measure!: string;
  @Field(() => String, { description: "The area's GSS code." }) area!: string;
  @Field(() => String, {
    description: "As the return spells it; one that cannot be read is a rejection, not an error of the request.",
  })
  period!: string;
  @Field(() => String, {
    nullable: true,
    description: "A category's code, or its breakdown's and its own with a full stop between; without one the total.",
  })
  category?: string | null;
  @Field(() => Float, { nullable: true, description: "The figure, in the unit of the measure." })
  value?: number | null;
  @Field(() => Absence, { nullable: true, description: "Why there is no figure." }) absence?: Absence | null;
  @Field(() => Float, { nullable: true, description: "Of a ratio: how many of the denominator." })
  numerator?: number | null;
  @Field(() => Float, { nullable: true, description: "Of a ratio: of how many." }) denominator?: number | null;
  @Field(() => [MeasurementFlag], { nullable: true, description: "What to know about the figure before it is used." })
  flags?: MeasurementFlag[] | null;
  @Field(() => String, { nullable: true, description: "What to know about the figure, in words." })
  note?: string | null;
  @Field(() => Visibility, { nullable: true, description: "Who may see it; everybody when nothing is said." })
  visibility?: Visibility | null;
}
