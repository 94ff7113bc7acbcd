import { Check, Column, Entity, ForeignKey, Unique } from "typeorm";
import type { Day } from "../domain/day";
import { AreaEntity } from "./area.entity";
import { Id, References } from "./columns";

/** A Community Safety Partnership (Crime and Disorder Act 1998, section 5). */
@Entity("partnerships")
@Unique("uq_partnerships_slug", ["slug"])
@Check("ck_partnerships_dates", "formed_on <= dissolved_on")
@Check("ck_partnerships_not_own_predecessor", "predecessor_slug <> slug")
export class PartnershipEntity {
  @Id("partnerships") id!: number;
  @Column("text") slug!: string;
  @Column("text") name!: string;
  @Column("integer")
  @References("fk_partnerships_area", () => AreaEntity)
  areaId!: number;
  @Column("date", { nullable: true }) formedOn!: Day | null;
  @Column("date", { nullable: true }) dissolvedOn!: Day | null;
  /** By slug, so that a partnership and its predecessor can be written in one statement. */
  @Column("text", { nullable: true })
  @ForeignKey(() => PartnershipEntity, "slug", { name: "fk_partnerships_predecessor", onUpdate: "CASCADE" })
  predecessorSlug!: string | null;
  @Column("text", { nullable: true }) datesNote!: string | null;
  @Column("text") heading!: string;
}
