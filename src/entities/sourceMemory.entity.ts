import { Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf } from "./columns";
import { SourceEntity } from "./source.entity";

/** What an address of a source said of itself when it was last read, by which it can tell that nothing has changed. */
@Entity("source_memories")
export class SourceMemoryEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_source_memories" })
  @PartOf("fk_source_memories_source", () => SourceEntity)
  sourceId!: number;
  /** A web address, or a name of the connector's own. */
  @PrimaryColumn("text", { primaryKeyConstraintName: "pk_source_memories" }) address!: string;
  @Column("text") remembered!: string;
}
