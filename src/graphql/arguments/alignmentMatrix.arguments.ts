import { GraphQLLocalDate } from "graphql-scalars";
import { ArgsType, Field } from "type-graphql";
import { AlignmentStatus, STANDING } from "../../domain/alignmentStatus";

/** On which day and by which alignments a matrix is made. */
@ArgsType()
export class MatrixArgs {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "The day to read on; without it today, else the last day of the latest strategy. The answer names the day and the strategy.",
  })
  inForceOn?: string | null;
  @Field(() => [AlignmentStatus], {
    defaultValue: [...STANDING],
    description: "Which alignments count; withdrawn ones do not unless they are named.",
  })
  statuses!: AlignmentStatus[];
}
