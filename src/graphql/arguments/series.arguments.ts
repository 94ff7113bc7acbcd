import { GraphQLDateTime } from "graphql-scalars";
import { ArgsType, Field, Int } from "type-graphql";
import { Frequency } from "../../domain/frequency";
import { AS_OF, PER_POPULATION } from "../descriptions";
import { PeriodKey } from "../scalars/periodKey.scalar";

/** What a series is asked by, the area aside. */
@ArgsType()
export class SeriesArgs {
  @Field(() => Frequency, {
    nullable: true,
    description:
      "How long its periods are; without it the shortest for which values are held. Longer periods are worked out from shorter ones where none are published, as the measure's kind allows.",
  })
  frequency?: Frequency | null;

  @Field(() => PeriodKey, {
    nullable: true,
    description: "Only periods that start on or after this one's first day; without it from the first that is held.",
  })
  from?: string | null;

  @Field(() => PeriodKey, {
    nullable: true,
    description: "Only periods that end on or before this one's last day; without it to the last that is held.",
  })
  to?: string | null;

  @Field(() => Int, { nullable: true, description: "Only so many, the latest: 1 to 1,000." }) last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The code of a category of the measure's breakdowns; without it the total.",
  })
  category?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The slug of the one source to use; without it the first of the measure's sources that holds values, those published before those worked out.",
  })
  source?: string | null;

  @Field(() => Int, { nullable: true, description: PER_POPULATION }) perPopulation?: number | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: AS_OF }) asOf?: Date | null;
}
