import { Check, Column, Entity, Unique } from "typeorm";
import { AlignmentStrength } from "../domain/alignmentStrength";
import type { Day } from "../domain/day";
import { Id, oneOf, References } from "./columns";
import { PartnerPriorityEntity } from "./partnerPriority.entity";
import { PriorityEntity } from "./priority.entity";

/** A dated, reasoned statement that a partner priority lines up with a priority. It is decided upon, and never deleted. */
@Entity("alignments")
@Unique("uq_alignments_code", ["partnerPriorityId", "priorityId", "code"])
@Check("ck_alignments_strength", oneOf("strength", AlignmentStrength))
@Check("ck_alignments_validity", "valid_from <= valid_to")
export class AlignmentEntity {
  @Id("alignments") id!: number;
  @Column("integer")
  @References("fk_alignments_partner_priority", () => PartnerPriorityEntity)
  partnerPriorityId!: number;
  @Column("integer")
  @References("fk_alignments_priority", () => PriorityEntity)
  priorityId!: number;
  /** Tells statements on one pair apart: 001 and so on for the seeds', p001 and so on for what clients propose. */
  @Column("text") code!: string;
  @Column("text") strength!: AlignmentStrength;
  @Column("text") rationale!: string;
  /** Quoted from the plan. */
  @Column("text", { nullable: true }) evidence!: string | null;
  /** What to know about the statement itself, such as that it was proposed again for a new plan. */
  @Column("text", { nullable: true }) note!: string | null;
  /** Null for a caller who had not signed in. */
  @Column("text", { nullable: true }) assertedBy!: string | null;
  @Column("date") assertedOn!: Day;
  /** Null leaves the bound to the plan. */
  @Column("date", { nullable: true }) validFrom!: Day | null;
  @Column("date", { nullable: true }) validTo!: Day | null;
}
