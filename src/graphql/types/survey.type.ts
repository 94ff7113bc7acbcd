import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int } from "type-graphql";
import type { SurveyEntity } from "../../entities/survey.entity";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Survey", { description: "A survey of local people whose answers a strategy reports." })
export class SurveyType
  implements Pick<SurveyEntity, "title" | "openedOn" | "closedOn" | "respondents" | "note" | "heading">
{
  @Field(() => String, { description: "What the survey is called." }) title!: string;
  @Field(() => GraphQLLocalDate, { description: "The first day on which it could be answered." }) openedOn!: string;
  @Field(() => GraphQLLocalDate, { description: "The last day on which it could be answered." }) closedOn!: string;
  @Field(() => Int, { description: "How many people responded." }) respondents!: number;
  @Field(() => String, { nullable: true, description: "What to know before the answers are used." })
  note!: string | null;
  @Field(() => String, { description: "The heading of the document that it comes from." }) heading!: string;
}
