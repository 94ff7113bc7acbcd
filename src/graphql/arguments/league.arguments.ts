import { GraphQLDateTime } from "graphql-scalars";
import { ArgsType, Field, Int } from "type-graphql";
import { AreaType } from "../../domain/areaType";
import { AS_OF, PER_POPULATION } from "../descriptions";
import { PeriodKey } from "../scalars/periodKey.scalar";

/** What a league is asked by. */
@ArgsType()
export class LeagueArgs {
  @Field(() => [AreaType], {
    defaultValue: [AreaType.DISTRICT, AreaType.UNITARY],
    description: "Which kinds of area it lists.",
  })
  areaType!: AreaType[];

  @Field(() => String, {
    nullable: true,
    description:
      "The GSS code of an area: only areas within it, and it is the benchmark. Without it every area of the kind.",
  })
  within?: string | null;

  @Field(() => PeriodKey, {
    nullable: true,
    description:
      "The period; without it the latest quarter that any of the areas has whole, else the latest of the longest periods held. Longer periods are worked out from shorter ones where none are published, as the measure's kind allows.",
  })
  period?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The code of a category of the measure's breakdowns; without it the total.",
  })
  category?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The slug of the one source to use; without it the first of the measure's sources that holds values for the period, those published before those worked out.",
  })
  source?: string | null;

  @Field(() => Int, { nullable: true, description: PER_POPULATION }) perPopulation?: number | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: AS_OF }) asOf?: Date | null;
}
