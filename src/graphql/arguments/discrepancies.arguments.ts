import { GraphQLDateTime } from "graphql-scalars";
import { ArgsType, Field } from "type-graphql";
import { AreaType } from "../../domain/areaType";
import { Frequency } from "../../domain/frequency";
import { AS_OF } from "../descriptions";
import { PageArgs } from "../paging";
import { PeriodKey } from "../scalars/periodKey.scalar";

/** Which disagreements of a measure's sources are wanted, which page of them, and as of when. */
@ArgsType()
export class DiscrepanciesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: "Only of the area with this GSS code; without it of every area.",
  })
  area?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only of areas within the one with this GSS code, however far down; not of itself.",
  })
  within?: string | null;

  @Field(() => [AreaType], { nullable: true, description: "Only of areas of these kinds." })
  areaType?: AreaType[] | null;

  @Field(() => PeriodKey, {
    nullable: true,
    description: "Only periods that start on or after this one's first day.",
  })
  from?: string | null;

  @Field(() => PeriodKey, { nullable: true, description: "Only periods that end on or before this one's last day." })
  to?: string | null;

  @Field(() => Frequency, { nullable: true, description: "Only periods of this length." })
  frequency?: Frequency | null;

  @Field(() => String, {
    nullable: true,
    description: "The code of a breakdown of the measure: every category of it. Without this and `category` totals.",
  })
  breakdown?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The code of a category of the measure's breakdowns. Without this and `breakdown` totals.",
  })
  category?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "The slugs of the sources to hold against each other, two or more; without it all of the measure's.",
  })
  sources?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Also where one source has a value and another, for the same period, a reason why it has none: NOT_REPORTED, NOT_AVAILABLE, NOT_APPLICABLE, RECORDED_ELSEWHERE or INCOMPLETE. What is SUPPRESSED or NOT_YET_DUE contradicts no value.",
  })
  orAbsent!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: AS_OF }) asOf?: Date | null;
}
