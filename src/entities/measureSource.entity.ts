import { Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf } from "./columns";
import { MeasureEntity } from "./measure.entity";
import { SourceEntity } from "./source.entity";

/** That a source can deliver a measure, and in which order sources are preferred. */
@Entity("measure_sources")
export class MeasureSourceEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_measure_sources" })
  @PartOf("fk_measure_sources_measure", () => MeasureEntity)
  measureId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_measure_sources" })
  @PartOf("fk_measure_sources_source", () => SourceEntity)
  sourceId!: number;
  /** The preferred source stands first. */
  @Column("integer") position!: number;
}
