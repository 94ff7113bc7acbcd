import { Check, Column, Entity, Unique } from "typeorm";
import { AnnotationKind } from "../domain/annotationKind";
import { Frequency } from "../domain/frequency";
import { AreaEntity } from "./area.entity";
import { Id, oneOf, PartOf, References } from "./columns";
import { MeasureEntity } from "./measure.entity";

/** Something to know about a measure from a period on, or in it. It is never edited: its key holds a digest of its text. */
@Entity("annotations")
@Unique("uq_annotations_key", ["key"])
@Check("ck_annotations_kind", oneOf("kind", AnnotationKind))
@Check("ck_annotations_frequency", oneOf("frequency", Frequency))
export class AnnotationEntity {
  @Id("annotations") id!: number;
  /** Measure, area, period, kind and a digest of the text, such as asb-incidents/-/2020/21/EVENT/1f0c9a7b. */
  @Column("text") key!: string;
  @Column("integer")
  @PartOf("fk_annotations_measure", () => MeasureEntity)
  measureId!: number;
  /** Null when it holds everywhere. */
  @Column("integer", { nullable: true })
  @References("fk_annotations_area", () => AreaEntity)
  areaId!: number | null;
  @Column("text") frequency!: Frequency;
  @Column("date") startsOn!: string;
  @Column("text") kind!: AnnotationKind;
  @Column("text") text!: string;
  @Column("text", { nullable: true }) author!: string | null;
  @Column("text", { nullable: true }) documentedIn!: string | null;
  @Column("timestamp with time zone") recordedAt!: string;
}
