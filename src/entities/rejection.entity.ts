import { Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf } from "./columns";
import { ImportRunEntity } from "./importRun.entity";

/** A source row that was not taken in, and why. */
@Entity("rejections")
export class RejectionEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_rejections" })
  @PartOf("fk_rejections_import_run", () => ImportRunEntity)
  importRunId!: number;
  /** Its place among the run's rejections, from 1. */
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_rejections" }) place!: number;
  @Column("text", { nullable: true }) sheet!: string | null;
  /** The row of the file or sheet, from 1. */
  @Column("integer") row!: number;
  @Column("text", { nullable: true }) column!: string | null;
  /** What stood there, as it stood there. */
  @Column("text", { nullable: true }) value!: string | null;
  @Column("text") code!: string;
  @Column("text") message!: string;
}
