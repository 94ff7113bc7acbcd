import { Column, Entity, Unique } from "typeorm";
import { Id, PartOf } from "./columns";
import { StrategyEntity } from "./strategy.entity";

/** What a strategy chooses to work on. */
@Entity("priorities")
@Unique("uq_priorities_number", ["strategyId", "number"])
export class PriorityEntity {
  @Id("priorities") id!: number;
  @Column("integer")
  @PartOf("fk_priorities_strategy", () => StrategyEntity)
  strategyId!: number;
  @Column("integer") number!: number;
  @Column("text") title!: string;
  @Column("text") summary!: string;
  @Column("text") heading!: string;
}
