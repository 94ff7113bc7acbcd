import { Check, Column, Entity, Index, Unique } from "typeorm";
import { ImportRunStatus } from "../domain/importRunStatus";
import { Id, oneOf, References } from "./columns";
import { SourceEntity } from "./source.entity";

/** The condition that a run took figures in, of a real import. */
export const TOOK_IN = oneOf("status", [ImportRunStatus.SUCCEEDED, ImportRunStatus.SUCCEEDED_WITH_REJECTIONS]);

/** One reading of a source, with its account: every source row is counted once. */
@Entity("import_runs")
@Unique("uq_import_runs_key", ["key"])
@Index("uq_import_runs_idempotency_key", ["sourceId", "idempotencyKey"], {
  unique: true,
  where: TOOK_IN,
})
@Index("ix_import_runs_source", ["sourceId", "startedAt"])
@Check("ck_import_runs_status", oneOf("status", ImportRunStatus))
@Check("ck_import_runs_account", "inserted + revised + unchanged + rejected + ignored = read OR status = 'FAILED'")
export class ImportRunEntity {
  @Id("import_runs") id!: number;
  /** What its id in the graph is made of, unlike that of any run of any other database. */
  @Column("uuid") key!: string;
  @Column("integer")
  @References("fk_import_runs_source", () => SourceEntity)
  sourceId!: number;
  @Column("text") status!: ImportRunStatus;
  @Column("boolean") dryRun!: boolean;
  @Column("timestamp with time zone") startedAt!: Date;
  @Column("timestamp with time zone", { nullable: true }) finishedAt!: Date | null;
  @Column("text", { nullable: true }) file!: string | null;
  /** Of the bytes read, in hexadecimal. */
  @Column("text", { nullable: true }) sha256!: string | null;
  /** What the sender called this batch; a file's is made of its hash. */
  @Column("text", { nullable: true }) idempotencyKey!: string | null;
  /** The catalogue that rows were checked against: what was rejected then may be known now. */
  @Column("bigint") catalogueVersion!: string;
  @Column("integer") read!: number;
  /** Measurements written. */
  @Column("integer") measurements!: number;
  @Column("integer") inserted!: number;
  @Column("integer") revised!: number;
  @Column("integer") unchanged!: number;
  @Column("integer") rejected!: number;
  @Column("integer") ignored!: number;
  @Column("text", { nullable: true }) error!: string | null;
}
