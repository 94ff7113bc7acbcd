import { GraphQLDateTime } from "graphql-scalars";
import { ArgsType, Field, Int } from "type-graphql";
import { AreaType } from "../../domain/areaType";
import { MeasurementDimension } from "../../domain/measurementDimension";
import type { PageWanted } from "../../measurements/page/listedPage";
import type { SummaryQuestion } from "../../measurements/summary/summaryQuestion";
import { AS_OF, PER_POPULATION } from "../descriptions";
import { FloatRangeInput } from "../inputs/floatRange.input";
import { GroupOrderInput } from "../inputs/groupOrder.input";
import { MeasurementFilterInput } from "../inputs/measurementFilter.input";
import { checkPageSize } from "../paging";

/** The longest page of groups, for everybody: groups are few beside what they are made of. */
const LONGEST_PAGE = 1_000;
const DEFAULT_PAGE = 100;

/** Which measurements are combined and how, and which page of the groups is wanted. */
@ArgsType()
export class SummaryArgs {
  @Field(() => MeasurementFilterInput, {
    nullable: true,
    description:
      "What is combined: exactly what `measurements` has with the same filter, so totals only unless a breakdown or categories are asked for.",
  })
  where?: MeasurementFilterInput | null;

  @Field(() => [MeasurementDimension], {
    description: "By what groups are told apart, at least one thing. What is named twice counts once.",
  })
  groupBy!: MeasurementDimension[];

  @Field(() => AreaType, {
    nullable: true,
    description:
      "Takes each value to the area of this type that its own lies in at its period's end; what lies in none is left out, and what is of that type stays. A whole that lacks any of its parts in any period is INCOMPLETE, and so is whatever would be made of the parts of a region or a country, of which the hub does not hold every one. What lies there by best fit only is ESTIMATED.",
  })
  rollUpTo?: AreaType | null;

  @Field(() => Int, {
    nullable: true,
    description: `${PER_POPULATION} Groups must be of one area and one period or financial year.`,
  })
  perPopulation?: number | null;

  @Field(() => FloatRangeInput, {
    nullable: true,
    description: "Only groups whose value lies in this span; with a bound, groups without a value do not.",
  })
  having?: FloatRangeInput | null;

  @Field(() => [GroupOrderInput], {
    nullable: true,
    description: "What to sort by, the weightiest first; then by what it is grouped by, in that order.",
  })
  orderBy?: GroupOrderInput[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE,
    description: "How many from the start of the list, or from `after`: 1 to 1,000.",
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes after this cursor." })
  after?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: AS_OF }) asOf?: Date | null;
}

/** The question that the arguments ask, with medians or without. */
export function summaryQuestion(args: SummaryArgs, hasMedians: boolean): SummaryQuestion {
  const { where, groupBy, rollUpTo, perPopulation, having, orderBy, asOf } = args;
  return {
    where: where ?? {},
    groupBy,
    rollUpTo: rollUpTo ?? null,
    perPopulation: perPopulation ?? null,
    having: having ?? null,
    orderBy: orderBy ?? [],
    hasMedians,
    asOf: asOf ?? null,
  };
}

/** The page that the arguments ask for. Throws INVALID_PAGE_SIZE. */
export function groupsWanted({ first, after }: SummaryArgs): PageWanted {
  const size = first ?? DEFAULT_PAGE;
  checkPageSize("first", size, LONGEST_PAGE);
  return { size, way: "forward", after: after ?? null, before: null };
}
