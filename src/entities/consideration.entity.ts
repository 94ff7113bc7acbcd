import { Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf } from "./columns";
import { StrategyEntity } from "./strategy.entity";

/** Something the partnership weighed when it chose its priorities. */
@Entity("considerations")
export class ConsiderationEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_considerations" })
  @PartOf("fk_considerations_strategy", () => StrategyEntity)
  strategyId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_considerations" }) position!: number;
  @Column("text") name!: string;
  @Column("text") meaning!: string;
  @Column("text") heading!: string;
}
