import { Field, InputType } from "type-graphql";
import { AreaType } from "../../domain/areaType";
import { TEXT_FILTER } from "../descriptions";

@InputType("AreaFilter", { description: "Which areas are wanted; what is left out does not restrict." })
export class AreaFilter {
  @Field(() => [String], { nullable: true, description: "Only these GSS codes." }) codes?: string[] | null;
  @Field(() => [AreaType], { nullable: true, description: "Only these kinds of place." }) type?: AreaType[] | null;
  @Field(() => String, {
    nullable: true,
    description: "Only what lies within the area with this GSS code, however far down, on any day.",
  })
  within?: string | null;
  @Field(() => String, { nullable: true, description: TEXT_FILTER }) text?: string | null;
}
