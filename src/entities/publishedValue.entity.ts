import { Check, Column, Entity, PrimaryColumn } from "typeorm";
import { Absence } from "../domain/absence";
import { Visibility } from "../domain/visibility";
import { oneOf, PartOf } from "./columns";
import { MeasurementEntity } from "./measurement.entity";

/**
 * What an audience is given in the place of a measurement's own value, decided when it is published: where there is none,
 * the audience is given the value itself.
 */
@Entity("published_values")
@Check("ck_published_values_audience", oneOf("audience", Visibility))
@Check("ck_published_values_value_or_absence", "(value IS NULL) <> (absence IS NULL)")
@Check("ck_published_values_absence", oneOf("absence", Absence))
export class PublishedValueEntity {
  @PrimaryColumn("bigint", { primaryKeyConstraintName: "pk_published_values" })
  @PartOf("fk_published_values_measurement", () => MeasurementEntity)
  measurementId!: string;
  @PrimaryColumn("text", { primaryKeyConstraintName: "pk_published_values" }) audience!: Visibility;
  @Column("double precision", { nullable: true }) value!: number | null;
  @Column("text", { nullable: true }) absence!: Absence | null;
}
