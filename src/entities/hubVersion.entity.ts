import { Check, Column, Entity, PrimaryColumn } from "typeorm";

/** The one row that says which version of everything this database holds. */
@Entity("hub_version")
@Check("ck_hub_version_one_row", "id = 1")
export class HubVersionEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_hub_version" }) id!: number;
  /** Made once, so that version 7 of one database is never taken for version 7 of another. */
  @Column("uuid") databaseId!: string;
  /** Rises with every change of the catalogue. */
  @Column("bigint") catalogueVersion!: string;
  /** Rises with every change of anything, the catalogue or measurements. */
  @Column("bigint") dataVersion!: string;
  @Column("timestamp with time zone") changedAt!: Date;
  /** What seeds were loaded last; null before any were. */
  @Column("text", { nullable: true }) seedsDigest!: string | null;
}
