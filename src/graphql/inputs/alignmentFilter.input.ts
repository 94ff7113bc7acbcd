import { GraphQLLocalDate } from "graphql-scalars";
import { Field, InputType } from "type-graphql";
import { AlignmentStatus } from "../../domain/alignmentStatus";
import { AlignmentStrength } from "../../domain/alignmentStrength";

@InputType("AlignmentFilter", { description: "Which alignments are wanted; what is left out does not restrict." })
export class AlignmentFilter {
  @Field(() => [String], {
    nullable: true,
    description: "Only with priorities of the partnerships with these slugs.",
  })
  partnerships?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Only of plans of the organisations with these slugs." })
  organisations?: string[] | null;
  @Field(() => [AlignmentStrength], { nullable: true, description: "Only of these strengths." })
  strength?: AlignmentStrength[] | null;
  @Field(() => [AlignmentStatus], {
    nullable: true,
    description: "Only of these statuses; without it withdrawn ones are listed too.",
  })
  status?: AlignmentStatus[] | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Only those that count on this day; without it whatever the day.",
  })
  inForceOn?: string | null;
}
