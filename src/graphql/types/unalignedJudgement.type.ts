import { GraphQLLocalDate } from "graphql-scalars";
import { Field } from "type-graphql";
import type { UnalignedJudgement } from "../../catalogue/model";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("UnalignedJudgement", {
  description:
    "A judgement that a partner priority lines up with nothing of a strategy, which is more than not knowing.",
})
export class UnalignedJudgementType implements Pick<UnalignedJudgement, "rationale" | "assertedBy" | "assertedOn"> {
  @Field(() => String, { description: "Why it lines up with nothing." }) rationale!: string;
  @Field(() => String, { nullable: true, description: "Who says so; null for a caller who had not signed in." })
  assertedBy!: string | null;
  @Field(() => GraphQLLocalDate, { description: "The day it was said." }) assertedOn!: string;
}
