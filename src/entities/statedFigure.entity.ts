import { Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf } from "./columns";
import { PriorityEntity } from "./priority.entity";

/** A figure that a strategy's text states, and what it comes to when worked out again. */
@Entity("stated_figures")
export class StatedFigureEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_stated_figures" })
  @PartOf("fk_stated_figures_priority", () => PriorityEntity)
  priorityId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_stated_figures" }) position!: number;
  @Column("text") statement!: string;
  @Column("double precision") asStated!: number;
  @Column("double precision", { nullable: true }) asRecomputed!: number | null;
  @Column("text") unit!: string;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("text") heading!: string;
}
