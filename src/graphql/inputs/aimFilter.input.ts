import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { IN_FORCE_ON_LIST, TEXT_FILTER } from "../descriptions";

@InputType("AimFilter", { description: "Which aims are wanted; what is left out does not restrict." })
export class AimFilter {
  @Field(() => [String], { nullable: true, description: "Only of the partnerships with these slugs." })
  partnerships?: string[] | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: IN_FORCE_ON_LIST }) inForceOn?: string | null;
  @Field(() => [ID], { nullable: true, description: "Only of the priorities with these ids." }) priorities?:
    | string[]
    | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Only those that some indicator measures, or only those that none does.",
  })
  measured?: boolean | null;
  @Field(() => String, { nullable: true, description: TEXT_FILTER }) text?: string | null;
}
