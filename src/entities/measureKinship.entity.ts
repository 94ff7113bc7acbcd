import { Check, Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf } from "./columns";
import { MeasureEntity } from "./measure.entity";

/** That two measures look alike and are not the same, and how they differ. It holds both ways and is kept once. */
@Entity("measure_kinships")
@Check("ck_measure_kinships_kin", "measure_id <> kin_id")
export class MeasureKinshipEntity {
  /** The measure whose seed says so. */
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_measure_kinships" })
  @PartOf("fk_measure_kinships_measure", () => MeasureEntity)
  measureId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_measure_kinships" })
  @PartOf("fk_measure_kinships_kin", () => MeasureEntity)
  kinId!: number;
  @Column("integer") position!: number;
  /** One sentence. */
  @Column("text") difference!: string;
  @Column("text") documentedIn!: string;
}
