import { Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf, References } from "./columns";
import { OrganisationEntity } from "./organisation.entity";
import { PartnershipEntity } from "./partnership.entity";

/** An organisation's seat on a partnership. */
@Entity("memberships")
export class MembershipEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_memberships" })
  @PartOf("fk_memberships_partnership", () => PartnershipEntity)
  partnershipId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_memberships" })
  @References("fk_memberships_organisation", () => OrganisationEntity)
  organisationId!: number;
  /** The place in the document's list. */
  @Column("integer") position!: number;
  @Column("boolean") responsibleAuthority!: boolean;
  @Column("text", { array: true }) representatives!: readonly string[];
  @Column("text", { nullable: true }) office!: string | null;
}
