import { Column, Entity, Unique } from "typeorm";
import { Id, PartOf } from "./columns";
import { PartnerPlanEntity } from "./partnerPlan.entity";

/** A priority, or a cross-cutting theme, of a partner plan. */
@Entity("partner_priorities")
@Unique("uq_partner_priorities_code", ["planId", "code"])
export class PartnerPriorityEntity {
  @Id("partner_priorities") id!: number;
  @Column("integer")
  @PartOf("fk_partner_priorities_plan", () => PartnerPlanEntity)
  planId!: number;
  /** By which it is referred to. It stays when a priority is put in before this one. */
  @Column("text") code!: string;
  /** The place in the plan, cross-cutting themes included. */
  @Column("integer") position!: number;
  /** The plan's own number; a theme may have none. */
  @Column("integer", { nullable: true }) number!: number | null;
  @Column("text") title!: string;
  @Column("text", { nullable: true }) statement!: string | null;
  @Column("boolean") crossCutting!: boolean;
  @Column("text", { nullable: true }) documentedIn!: string | null;
  @Column("text", { nullable: true }) note!: string | null;
  /** Why it defers to whole plans; null when it defers to none. */
  @Column("text", { nullable: true }) delegationRationale!: string | null;
}
