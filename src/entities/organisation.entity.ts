import { Check, Column, Entity, Unique } from "typeorm";
import { OrganisationType } from "../domain/organisationType";
import { Id, oneOf } from "./columns";

/** Where an organisation can be reached, as it is published. */
export interface ContactDetails {
  readonly name: string;
  readonly address: readonly string[];
  readonly postcode: string | null;
  readonly telephone: string | null;
  readonly website: string | null;
  readonly email: string | null;
}

/** A partner, or a publisher of figures. */
@Entity("organisations")
@Unique("uq_organisations_slug", ["slug"])
@Check("ck_organisations_type", oneOf("type", OrganisationType))
export class OrganisationEntity {
  @Id("organisations") id!: number;
  @Column("text") slug!: string;
  @Column("text") name!: string;
  @Column("text", { nullable: true }) abbreviation!: string | null;
  @Column("text") type!: OrganisationType;
  @Column("jsonb", { nullable: true }) contact!: ContactDetails | null;
  @Column("text", { nullable: true }) note!: string | null;
  /** Where the organisation is named: a heading of the strategy document, or another authority. */
  @Column("text") documentedIn!: string;
}
