import { GraphQLLocalDate } from "graphql-scalars";
import { Field, InputType } from "type-graphql";
import { TEXT_FILTER } from "../descriptions";

@InputType("PartnerPlanFilter", { description: "Which partner plans are wanted; what is left out does not restrict." })
export class PartnerPlanFilter {
  @Field(() => [String], { nullable: true, description: "Only of the organisations with these slugs." })
  organisations?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: "Only those that bear on the area of one of the partnerships with these slugs.",
  })
  partnerships?: string[] | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Only the one plan of each organisation that is in force on this day; without it whatever the day.",
  })
  inForceOn?: string | null;
  @Field(() => String, { nullable: true, description: TEXT_FILTER }) text?: string | null;
}
