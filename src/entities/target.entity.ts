import { Check, Column, Entity, Index } from "typeorm";
import { Frequency } from "../domain/frequency";
import { Id, oneOf, PartOf, References } from "./columns";
import { IndicatorEntity } from "./indicator.entity";
import { OrganisationEntity } from "./organisation.entity";

/** What an indicator is wanted to reach in a period. A change adds a target and closes the one before. */
@Entity("targets")
@Index("uq_targets_current", ["indicatorId", "frequency", "startsOn"], { unique: true, where: "superseded_at IS NULL" })
@Check("ck_targets_frequency", oneOf("frequency", Frequency))
@Check("ck_targets_value", "value > '-Infinity' AND value < 'Infinity'")
@Check("ck_targets_amber_tolerance", "amber_tolerance >= 0 AND amber_tolerance < 'Infinity'")
export class TargetEntity {
  @Id("targets") id!: number;
  @Column("integer")
  @PartOf("fk_targets_indicator", () => IndicatorEntity)
  indicatorId!: number;
  @Column("text") frequency!: Frequency;
  @Column("date") startsOn!: string;
  /** 1 for the first target of the period, and one more with every change. */
  @Column("smallint") vintage!: number;
  @Column("double precision") value!: number;
  /** By how much it may be missed and still be amber, in the unit of the value. */
  @Column("double precision", { nullable: true }) amberTolerance!: number | null;
  @Column("integer", { nullable: true })
  @References("fk_targets_set_by", () => OrganisationEntity)
  setById!: number | null;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("timestamp with time zone") recordedAt!: string;
  @Column("timestamp with time zone", { nullable: true }) supersededAt!: string | null;
}
