import { Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf } from "./columns";
import { IndicatorEntity } from "./indicator.entity";
import { PriorityEntity } from "./priority.entity";

/** That a priority watches an indicator, and at which place in its list. */
@Entity("priority_indicators")
export class PriorityIndicatorEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_priority_indicators" })
  @PartOf("fk_priority_indicators_priority", () => PriorityEntity)
  priorityId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_priority_indicators" })
  @PartOf("fk_priority_indicators_indicator", () => IndicatorEntity)
  indicatorId!: number;
  @Column("integer") position!: number;
}
