import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Day } from "../domain/day";
import { References } from "./columns";
import { PartnerPriorityEntity } from "./partnerPriority.entity";
import { StrategyEntity } from "./strategy.entity";

/** A judgement that a partner priority lines up with none of a strategy's priorities, which is more than not knowing. */
@Entity("unaligned_judgements")
export class UnalignedJudgementEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_unaligned_judgements" })
  @References("fk_unaligned_judgements_partner_priority", () => PartnerPriorityEntity)
  partnerPriorityId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_unaligned_judgements" })
  @References("fk_unaligned_judgements_strategy", () => StrategyEntity)
  strategyId!: number;
  @Column("text") rationale!: string;
  @Column("text", { nullable: true }) assertedBy!: string | null;
  @Column("date") assertedOn!: Day;
}
