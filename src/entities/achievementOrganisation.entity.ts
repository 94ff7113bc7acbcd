import { Column, Entity, PrimaryColumn } from "typeorm";
import { AchievementEntity } from "./achievement.entity";
import { PartOf, References } from "./columns";
import { OrganisationEntity } from "./organisation.entity";

/** That an achievement names an organisation. */
@Entity("achievement_organisations")
export class AchievementOrganisationEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_achievement_organisations" })
  @PartOf("fk_achievement_organisations_achievement", () => AchievementEntity)
  achievementId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_achievement_organisations" })
  @References("fk_achievement_organisations_organisation", () => OrganisationEntity)
  organisationId!: number;
  @Column("integer") position!: number;
}
