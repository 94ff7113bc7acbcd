import { Check, Column, Entity, Unique } from "typeorm";
import { SourceKind } from "../domain/sourceKind";
import { Id, oneOf, References } from "./columns";
import { OrganisationEntity } from "./organisation.entity";

/** Where figures come from: a publication, a service, a partner's return or a document. */
@Entity("sources")
@Unique("uq_sources_slug", ["slug"])
@Check("ck_sources_kind", oneOf("kind", SourceKind))
@Check("ck_sources_due_after_days", "due_after_days >= 0")
export class SourceEntity {
  @Id("sources") id!: number;
  @Column("text") slug!: string;
  @Column("text") name!: string;
  @Column("integer")
  @References("fk_sources_organisation", () => OrganisationEntity)
  organisationId!: number;
  @Column("text") kind!: SourceKind;
  /** The connector that reads it; null where it is only read from tidy files. */
  @Column("text", { nullable: true }) connector!: string | null;
  @Column("text", { nullable: true }) licence!: string | null;
  @Column("text", { nullable: true }) attribution!: string | null;
  @Column("text", { nullable: true }) homepage!: string | null;
  /** When it is read by itself (a cron expression); null when only on request. */
  @Column("text", { nullable: true }) schedule!: string | null;
  /** How its connector is to read it, as JSON; may hold addresses that are nobody else's business. Never published. */
  @Column("text", { default: "{}" }) settings!: string;
  /** Where its files are found, as JSON. Never published. */
  @Column("text", { default: "{}" }) locations!: string;
  /** How many days after a period's end its figures are due; null for the rule that holds for all. */
  @Column("integer", { nullable: true }) dueAfterDays!: number | null;
  /** Whether it is left alone at present. */
  @Column("boolean", { default: false }) isDisabled!: boolean;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("text") documentedIn!: string;
}
