import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { IndicatorStatus } from "../../domain/indicatorStatus";
import { IN_FORCE_ON_LIST, TEXT_FILTER } from "../descriptions";

@InputType("IndicatorFilter", { description: "Which indicators are wanted; what is left out does not restrict." })
export class IndicatorFilter {
  @Field(() => GraphQLLocalDate, { nullable: true, description: IN_FORCE_ON_LIST }) inForceOn?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Only those whose figures are overdue today, or only those whose are not. Overdue is one that awaits figures of a period whose due day has passed, or that has never had any; one that is not active awaits none.",
  })
  overdue?: boolean | null;
  @Field(() => [String], { nullable: true, description: "Only these codes." }) codes?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Only of the partnerships with these slugs." })
  partnerships?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Only of the priorities with these ids." }) priorities?:
    | string[]
    | null;
  @Field(() => [String], {
    nullable: true,
    description: "Only those whose values the organisations with these slugs return.",
  })
  organisations?: string[] | null;
  @Field(() => [IndicatorStatus], { nullable: true, description: "Only with these statuses." })
  status?: IndicatorStatus[] | null;
  @Field(() => String, { nullable: true, description: TEXT_FILTER }) text?: string | null;
}
