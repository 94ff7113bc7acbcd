import { GraphQLLocalDate } from "graphql-scalars";
import { Field, InputType } from "type-graphql";
import { IN_FORCE_ON_LIST, TEXT_FILTER } from "../descriptions";

@InputType("PriorityFilter", { description: "Which priorities are wanted; what is left out does not restrict." })
export class PriorityFilter {
  @Field(() => [String], { nullable: true, description: "Only of the partnerships with these slugs." })
  partnerships?: string[] | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: IN_FORCE_ON_LIST }) inForceOn?: string | null;
  @Field(() => String, { nullable: true, description: TEXT_FILTER }) text?: string | null;
}
