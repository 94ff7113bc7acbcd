import { Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf } from "./columns";
import { PriorityEntity } from "./priority.entity";

/** What a priority will do. */
@Entity("focuses")
export class FocusEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_focuses" })
  @PartOf("fk_focuses_priority", () => PriorityEntity)
  priorityId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_focuses" }) number!: number;
  @Column("text") statement!: string;
  @Column("text", { nullable: true }) note!: string | null;
}
