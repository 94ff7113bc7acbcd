import { Column, Entity } from "typeorm";
import { Id, References } from "./columns";
import { ImportRunEntity } from "./importRun.entity";
import { OrganisationEntity } from "./organisation.entity";

/** The file and sheet from which an import run took values; the row stands with each value. */
@Entity("provenances")
export class ProvenanceEntity {
  @Id("provenances") id!: number;
  @Column("integer")
  @References("fk_provenances_import_run", () => ImportRunEntity)
  importRunId!: number;
  @Column("text", { nullable: true }) file!: string | null;
  @Column("text", { nullable: true }) sheet!: string | null;
  /** When its publisher published it; null when nobody says. */
  @Column("date", { nullable: true }) publishedOn!: string | null;
  /** Whether only some of the records were at hand that the values are about. */
  @Column("boolean", { default: false }) isExtract!: boolean;
  /** Whether an extract lacks only records of a whole file that could not be understood. */
  @Column("boolean", { default: false }) isMisread!: boolean;
  /** Whose return it is, for sources through which many organisations send theirs; null where it is the source's own. */
  @Column("integer", { nullable: true })
  @References("fk_provenances_returned_by", () => OrganisationEntity)
  returnedById!: number | null;
  @Column("timestamp with time zone") retrievedAt!: Date;
}
