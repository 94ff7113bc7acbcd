import { Column, Entity, Unique } from "typeorm";
import { Id, PartOf } from "./columns";
import { PriorityEntity } from "./priority.entity";

/** The change a priority wants by the strategy's end. */
@Entity("aims")
@Unique("uq_aims_code", ["priorityId", "code"])
export class AimEntity {
  @Id("aims") id!: number;
  @Column("integer")
  @PartOf("fk_aims_priority", () => PriorityEntity)
  priorityId!: number;
  /** By which it is referred to. It stays when an aim is put in before this one. */
  @Column("text") code!: string;
  @Column("integer") number!: number;
  @Column("text") statement!: string;
  @Column("text", { nullable: true }) note!: string | null;
}
