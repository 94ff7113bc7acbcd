import { Field } from "type-graphql";
import type { AchievementThemeEntity } from "../../entities/achievementTheme.entity";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("AchievementTheme", { description: "A heading under which a strategy reports what was achieved." })
export class AchievementThemeType implements Pick<AchievementThemeEntity, "title" | "heading"> {
  @Field(() => String, { description: "The theme, as the strategy words it." }) title!: string;
  @Field(() => String, { description: "The heading of the document that it comes from." }) heading!: string;
}
