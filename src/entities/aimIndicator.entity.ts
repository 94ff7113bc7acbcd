import { Check, Column, Entity, PrimaryColumn } from "typeorm";
import { DesiredDirection } from "../domain/desiredDirection";
import { AimEntity } from "./aim.entity";
import { oneOf, PartOf } from "./columns";
import { IndicatorEntity } from "./indicator.entity";

/** That an indicator measures an aim, and which way the aim wants it to go. */
@Entity("aim_indicators")
@Check("ck_aim_indicators_desired_direction", oneOf("desired_direction", DesiredDirection))
export class AimIndicatorEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_aim_indicators" })
  @PartOf("fk_aim_indicators_aim", () => AimEntity)
  aimId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_aim_indicators" })
  @PartOf("fk_aim_indicators_indicator", () => IndicatorEntity)
  indicatorId!: number;
  @Column("integer") position!: number;
  @Column("text") desiredDirection!: DesiredDirection;
  @Column("text", { nullable: true }) note!: string | null;
}
