import { Column, Entity, Unique } from "typeorm";
import { Id, PartOf } from "./columns";
import { PriorityEntity } from "./priority.entity";

/** The change a priority wants by the strategy's end. */
@Entity("aims")
@Unique("uq_aims_number", ["priorityId", "number"])
export class AimEntity {
  @Id("aims") id!: number;
  @Column("integer")
  @PartOf("fk_aims_priority", () => PriorityEntity)
  priorityId!: number;
  @Column("integer") number!: number;
  @Column("text") statement!: string;
  @Column("text", { nullable: true }) note!: string | null;
}
