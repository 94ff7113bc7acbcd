import { GraphQLLocalDate } from "graphql-scalars";
import { Field } from "type-graphql";
import { Frequency } from "../../domain/frequency";
import type { Period } from "../../domain/period/period";
import { PlainObjectType } from "../plainObjectType";
import { PeriodKey } from "../scalars/periodKey.scalar";

@PlainObjectType("Period", { description: "A reporting period." })
export class PeriodType implements Period {
  @Field(() => PeriodKey, { description: "Its canonical spelling, such as 2025/26-Q3." }) key!: string;
  @Field(() => String, { description: "Its name for people." }) label!: string;
  @Field(() => Frequency, { description: "How long it is." }) frequency!: Frequency;
  @Field(() => GraphQLLocalDate, { description: "Its first day." }) startsOn!: string;
  @Field(() => GraphQLLocalDate, { description: "Its last day, which is still in it." }) endsOn!: string;
}
