import { Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf } from "./columns";
import { ImportRunEntity } from "./importRun.entity";

/** How many rows of a run a rule passed over, or something else that was counted of its rows. */
@Entity("import_run_tallies")
export class ImportRunTallyEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_import_run_tallies" })
  @PartOf("fk_import_run_tallies_import_run", () => ImportRunEntity)
  importRunId!: number;
  /** A rule of IGNORE_RULES or a code of TALLIES. */
  @PrimaryColumn("text", { primaryKeyConstraintName: "pk_import_run_tallies" }) code!: string;
  /** Whether these are rows that the run ignored, rather than rows of which something else was counted. */
  @Column("boolean") isIgnored!: boolean;
  @Column("integer") rows!: number;
}
