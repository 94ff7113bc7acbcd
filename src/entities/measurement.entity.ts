import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { Absence } from "../domain/absence";
import { MeasurementFlag } from "../domain/measurementFlag";
import { Visibility } from "../domain/visibility";
import { oneOf, References } from "./columns";
import { ProvenanceEntity } from "./provenance.entity";
import { SeriesEntity } from "./series.entity";

/** Neither NaN nor an infinity: PostgreSQL sorts NaN above everything. */
const finite = (column: string) => `${column} > '-Infinity' AND ${column} < 'Infinity'`;

const FLAGS = Object.values(MeasurementFlag)
  .map((flag) => `'${flag}'`)
  .join(", ");

/**
 * One vintage of a value, or of the reason why there is none. A change adds a vintage and closes the one before; nothing
 * is overwritten but the day on which a vintage was superseded.
 */
@Entity("measurements")
@Index("uq_measurements_current", ["seriesId", "startsOn"], { unique: true, where: "superseded_at IS NULL" })
@Index("uq_measurements_vintage", ["seriesId", "startsOn", "vintage"], { unique: true })
@Index("ix_measurements_period", ["startsOn"], { where: "superseded_at IS NULL" })
@Index("ix_measurements_recorded_at", ["recordedAt"])
@Check("ck_measurements_value_or_absence", "(value IS NULL) <> (absence IS NULL)")
@Check("ck_measurements_value", finite("value"))
@Check("ck_measurements_numerator", finite("numerator"))
@Check("ck_measurements_denominator", finite("denominator"))
@Check("ck_measurements_absence", oneOf("absence", Absence))
@Check("ck_measurements_flags", `flags <@ ARRAY[${FLAGS}]`)
@Check("ck_measurements_visibility", oneOf("visibility", Visibility))
@Check("ck_measurements_period", "starts_on <= ends_on")
@Check("ck_measurements_vintage", "vintage > 0")
@Check("ck_measurements_superseded_at", "superseded_at >= recorded_at")
export class MeasurementEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "bigint",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "pk_measurements",
  })
  id!: string;
  @Column("integer")
  @References("fk_measurements_series", () => SeriesEntity)
  seriesId!: number;
  @Column("date") startsOn!: string;
  @Column("date") endsOn!: string;
  /** 1 for the first value that was known, and one more with every revision. */
  @Column("smallint") vintage!: number;
  @Column("double precision", { nullable: true }) value!: number | null;
  @Column("text", { nullable: true }) absence!: Absence | null;
  @Column("double precision", { nullable: true }) numerator!: number | null;
  @Column("double precision", { nullable: true }) denominator!: number | null;
  @Column("text", { array: true }) flags!: MeasurementFlag[];
  @Column("text") visibility!: Visibility;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("integer")
  @References("fk_measurements_provenance", () => ProvenanceEntity)
  provenanceId!: number;
  /** The row of the file or sheet, from 1; null when it was counted from many. */
  @Column("integer", { nullable: true }) row!: number | null;
  @Column("timestamp with time zone") recordedAt!: Date;
  @Column("timestamp with time zone", { nullable: true }) supersededAt!: Date | null;
  /** Why it replaced the vintage before; null for a first one. */
  @Column("text", { nullable: true }) reason!: string | null;
}
