import { Column, Entity, PrimaryColumn } from "typeorm";
import { AlignmentEntity } from "./alignment.entity";
import { PartOf, References } from "./columns";
import { IndicatorEntity } from "./indicator.entity";

/** An indicator that an alignment concerns: what would show that the partner's work and the priority go together. */
@Entity("alignment_indicators")
export class AlignmentIndicatorEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_alignment_indicators" })
  @PartOf("fk_alignment_indicators_alignment", () => AlignmentEntity)
  alignmentId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_alignment_indicators" })
  @References("fk_alignment_indicators_indicator", () => IndicatorEntity)
  indicatorId!: number;
  @Column("integer") position!: number;
}
