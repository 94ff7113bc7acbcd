import { Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf, References } from "./columns";
import { PartnerPlanEntity } from "./partnerPlan.entity";
import { PartnerPriorityEntity } from "./partnerPriority.entity";

/** That a partner priority defers to a whole plan, as the Commissioner's first does to the police's own. */
@Entity("partner_priority_delegations")
export class PartnerPriorityDelegationEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_partner_priority_delegations" })
  @PartOf("fk_partner_priority_delegations_priority", () => PartnerPriorityEntity)
  partnerPriorityId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_partner_priority_delegations" })
  @References("fk_partner_priority_delegations_plan", () => PartnerPlanEntity)
  planId!: number;
  @Column("integer") position!: number;
}
