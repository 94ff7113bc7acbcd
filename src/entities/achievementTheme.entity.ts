import { Column, Entity, Unique } from "typeorm";
import { Id, PartOf } from "./columns";
import { StrategyEntity } from "./strategy.entity";

/** A heading under which a strategy reports what was achieved. */
@Entity("achievement_themes")
@Unique("uq_achievement_themes_position", ["strategyId", "position"])
export class AchievementThemeEntity {
  @Id("achievement_themes") id!: number;
  @Column("integer")
  @PartOf("fk_achievement_themes_strategy", () => StrategyEntity)
  strategyId!: number;
  @Column("integer") position!: number;
  @Column("text") title!: string;
  @Column("text") heading!: string;
}
