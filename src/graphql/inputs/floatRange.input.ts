import { Field, Float, InputType } from "type-graphql";
import type { FloatRange } from "../../measurements/filter/measurementFilter";

@InputType("FloatRange", { description: "A span of numbers; a bound that is left out does not restrict." })
export class FloatRangeInput implements FloatRange {
  @Field(() => Float, { nullable: true, description: "From this number on." }) gte?: number | null;
  @Field(() => Float, { nullable: true, description: "Up to this number." }) lte?: number | null;
  @Field(() => Float, { nullable: true, description: "Over this number." }) gt?: number | null;
  @Field(() => Float, { nullable: true, description: "Under this number." }) lt?: number | null;
}
