import { GraphQLLocalDate } from "graphql-scalars";
import { ArgsType, Field } from "type-graphql";
import { AlignmentStatus, STANDING } from "../../domain/alignmentStatus";
import { AlignmentStrength } from "../../domain/alignmentStrength";

/** By which status and on which day alignments are wanted. */
@ArgsType()
export class StandingArgs {
  @Field(() => [AlignmentStatus], {
    defaultValue: [...STANDING],
    description: "Only of these statuses; withdrawn ones are left out unless they are named.",
  })
  statuses!: AlignmentStatus[];

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Only those that count on this day, by their validity and their plan's; without it whatever the day.",
  })
  inForceOn?: string | null;
}

/** The same, by strength too. */
@ArgsType()
export class AlignmentsArgs extends StandingArgs {
  @Field(() => [AlignmentStrength], { nullable: true, description: "Only of these strengths." })
  strength?: AlignmentStrength[] | null;
}
