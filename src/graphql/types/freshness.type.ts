import { GraphQLDateTime, GraphQLLocalDate } from "graphql-scalars";
import { Field } from "type-graphql";
import type { FreshnessNow } from "../../measurements/assessment/freshnessAsOf";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Freshness", { description: "How up to date an indicator's figures are." })
export class FreshnessType implements Omit<FreshnessNow, "latestPeriod"> {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "The day by which the period after the latest is, or was, due: the end of the quarter after it (SI 2007/1831). Null when nothing is awaited.",
  })
  dueOn!: string | null;
  @Field(() => Boolean, { description: "Whether that day has passed, or nothing has ever come." }) overdue!: boolean;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When figures were last taken in; null when never." })
  lastImportedAt!: string | null;
}
