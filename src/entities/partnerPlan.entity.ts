import { Check, Column, Entity, ForeignKey, Unique } from "typeorm";
import type { Day } from "../domain/day";
import { AreaEntity } from "./area.entity";
import { Id, References } from "./columns";
import { OrganisationEntity } from "./organisation.entity";

/** One version of an organisation's own plan. Once published it is only superseded. */
@Entity("partner_plans")
@Unique("uq_partner_plans_slug", ["slug"])
@Unique("uq_partner_plans_supersedes", ["supersedesSlug"])
@Check("ck_partner_plans_dates", "starts_on <= ends_on")
@Check("ck_partner_plans_not_itself", "supersedes_slug <> slug")
export class PartnerPlanEntity {
  @Id("partner_plans") id!: number;
  @Column("text") slug!: string;
  @Column("text") title!: string;
  @Column("integer")
  @References("fk_partner_plans_organisation", () => OrganisationEntity)
  organisationId!: number;
  @Column("integer")
  @References("fk_partner_plans_area", () => AreaEntity)
  areaId!: number;
  /** Null when unknown: an unknown bound never excludes. */
  @Column("date", { nullable: true }) startsOn!: Day | null;
  @Column("date", { nullable: true }) endsOn!: Day | null;
  @Column("text", { nullable: true }) datesNote!: string | null;
  /** By slug, so that a plan and its successor can be written in one statement. */
  @Column("text", { nullable: true })
  @ForeignKey(() => PartnerPlanEntity, "slug", { name: "fk_partner_plans_supersedes", onUpdate: "CASCADE" })
  supersedesSlug!: string | null;
  @Column("text") documentedIn!: string;
  @Column("text", { nullable: true }) heading!: string | null;
  @Column("text", { nullable: true }) note!: string | null;
  /** When a client published it; null for one that the seeds brought, which they may still reword. */
  @Column("timestamp with time zone", { nullable: true }) publishedAt!: string | null;
}
