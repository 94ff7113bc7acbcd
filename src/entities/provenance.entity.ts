import { Check, Column, Entity } from "typeorm";
import { Completeness } from "../domain/completeness";
import { Id, oneOf, References } from "./columns";
import { ImportRunEntity } from "./importRun.entity";
import { OrganisationEntity } from "./organisation.entity";

/** The file and sheet from which an import run took values; the row stands with each value. */
@Entity("provenances")
@Check("ck_provenances_completeness", oneOf("completeness", Completeness))
export class ProvenanceEntity {
  @Id("provenances") id!: number;
  @Column("integer")
  @References("fk_provenances_import_run", () => ImportRunEntity)
  importRunId!: number;
  @Column("text", { nullable: true }) file!: string | null;
  @Column("text", { nullable: true }) sheet!: string | null;
  /** When its publisher published it; null when nobody says. */
  @Column("date", { nullable: true }) publishedOn!: string | null;
  /** How much was at hand of what the values are about. */
  @Column("text", { default: Completeness.WHOLE }) completeness!: Completeness;
  /** Whose return it is, for sources through which many organisations send theirs; null where it is the source's own. */
  @Column("integer", { nullable: true })
  @References("fk_provenances_returned_by", () => OrganisationEntity)
  returnedById!: number | null;
  @Column("timestamp with time zone") retrievedAt!: Date;
}
