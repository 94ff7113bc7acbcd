import { Check, Column, Entity, Unique } from "typeorm";
import { AlignmentStatus } from "../domain/alignmentStatus";
import { AlignmentEntity } from "./alignment.entity";
import { Id, References } from "./columns";

/** A decision upon an alignment. The last one says how it stands; none leaves it proposed. */
@Entity("alignment_decisions")
@Unique("uq_alignment_decisions_position", ["alignmentId", "position"])
@Check("ck_alignment_decisions_status", `status IN ('${AlignmentStatus.CONFIRMED}', '${AlignmentStatus.WITHDRAWN}')`)
export class AlignmentDecisionEntity {
  @Id("alignment_decisions") id!: number;
  @Column("integer")
  @References("fk_alignment_decisions_alignment", () => AlignmentEntity)
  alignmentId!: number;
  /** Counts an alignment's decisions from 1. */
  @Column("integer") position!: number;
  @Column("text") status!: AlignmentStatus;
  /** Null for a caller who had not signed in. */
  @Column("text", { nullable: true }) decidedBy!: string | null;
  @Column("timestamp with time zone") decidedAt!: string;
  @Column("text", { nullable: true }) reason!: string | null;
}
