import { Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf } from "./columns";
import { SourceEntity } from "./source.entity";

/** When it was last looked whether a source has anything new, whatever came of it. */
@Entity("source_checks")
export class SourceCheckEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_source_checks" })
  @PartOf("fk_source_checks_source", () => SourceEntity)
  sourceId!: number;
  @Column("timestamp with time zone") checkedAt!: Date;
  /** When it last answered, with something new or with nothing new; null when it never did. */
  @Column("timestamp with time zone", { nullable: true }) answeredAt!: Date | null;
  /** Why it did not answer when it was last looked; null when it did. */
  @Column("text", { nullable: true }) failure!: string | null;
}
