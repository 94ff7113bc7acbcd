import { Field, Float } from "type-graphql";
import type { AchievementEntity } from "../../entities/achievement.entity";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Achievement", {
  description: "Something a partnership achieved, told in other words than the document's.",
})
export class AchievementType implements Pick<AchievementEntity, "statement" | "amountGbp"> {
  @Field(() => String, { description: "What was achieved." }) statement!: string;
  @Field(() => Float, { nullable: true, description: "The grant that paid for it, in pounds, where one is stated." })
  amountGbp!: number | null;
}
