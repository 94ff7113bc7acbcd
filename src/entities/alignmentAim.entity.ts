import { Column, Entity, PrimaryColumn } from "typeorm";
import { AimEntity } from "./aim.entity";
import { AlignmentEntity } from "./alignment.entity";
import { PartOf, References } from "./columns";

/** An aim of the priority to which an alignment speaks. */
@Entity("alignment_aims")
export class AlignmentAimEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_alignment_aims" })
  @PartOf("fk_alignment_aims_alignment", () => AlignmentEntity)
  alignmentId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_alignment_aims" })
  @References("fk_alignment_aims_aim", () => AimEntity)
  aimId!: number;
  @Column("integer") position!: number;
}
