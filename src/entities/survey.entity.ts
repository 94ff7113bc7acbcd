import { Check, Column, Entity, Unique } from "typeorm";
import type { Day } from "../domain/day";
import { Id, PartOf } from "./columns";
import { StrategyEntity } from "./strategy.entity";

/** A survey of local people that a strategy reports. */
@Entity("surveys")
@Unique("uq_surveys_code", ["strategyId", "code"])
@Check("ck_surveys_dates", "opened_on <= closed_on")
export class SurveyEntity {
  @Id("surveys") id!: number;
  @Column("integer")
  @PartOf("fk_surveys_strategy", () => StrategyEntity)
  strategyId!: number;
  @Column("text") code!: string;
  @Column("text") title!: string;
  @Column("date") openedOn!: Day;
  @Column("date") closedOn!: Day;
  @Column("integer") respondents!: number;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("text") heading!: string;
}
