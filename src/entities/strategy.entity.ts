import { Check, Column, Entity, Unique } from "typeorm";
import type { Day } from "../domain/day";
import { Id, PartOf } from "./columns";
import { PartnershipEntity } from "./partnership.entity";

/** A partnership's strategy, in one edition. */
@Entity("strategies")
@Unique("uq_strategies_slug", ["slug"])
@Check("ck_strategies_dates", "starts_on <= ends_on")
export class StrategyEntity {
  @Id("strategies") id!: number;
  @Column("text") slug!: string;
  @Column("integer")
  @PartOf("fk_strategies_partnership", () => PartnershipEntity)
  partnershipId!: number;
  @Column("text") title!: string;
  @Column("text", { nullable: true }) edition!: string | null;
  @Column("date") startsOn!: Day;
  @Column("date") endsOn!: Day;
  @Column("text", { nullable: true }) datesNote!: string | null;
  @Column("text") heading!: string;
  @Column("text") documentedIn!: string;
}
