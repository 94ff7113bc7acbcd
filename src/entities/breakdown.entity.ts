import { Column, Entity, Unique } from "typeorm";
import { Id, PartOf } from "./columns";
import { MeasureEntity } from "./measure.entity";

/** A way in which a measure is divided, such as by crime type. */
@Entity("breakdowns")
@Unique("uq_breakdowns_code", ["measureId", "code"])
export class BreakdownEntity {
  @Id("breakdowns") id!: number;
  @Column("integer")
  @PartOf("fk_breakdowns_measure", () => MeasureEntity)
  measureId!: number;
  @Column("text") code!: string;
  @Column("integer") position!: number;
  @Column("text") label!: string;
}
