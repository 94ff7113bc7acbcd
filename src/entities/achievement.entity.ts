import { Column, Entity, Unique } from "typeorm";
import { AchievementThemeEntity } from "./achievementTheme.entity";
import { Id, PartOf } from "./columns";

/** Something achieved, told in our words. */
@Entity("achievements")
@Unique("uq_achievements_position", ["themeId", "position"])
export class AchievementEntity {
  @Id("achievements") id!: number;
  @Column("integer")
  @PartOf("fk_achievements_theme", () => AchievementThemeEntity)
  themeId!: number;
  @Column("integer") position!: number;
  @Column("text") statement!: string;
  /** A grant in whole pounds. */
  @Column("integer", { nullable: true }) amountGbp!: number | null;
}
