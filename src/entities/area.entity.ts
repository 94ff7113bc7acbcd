import { Check, Column, Entity, Unique } from "typeorm";
import { AreaType } from "../domain/areaType";
import type { Day } from "../domain/day";
import { Id, oneOf } from "./columns";

/** A place with a code of the Office for National Statistics. */
@Entity("areas")
@Unique("uq_areas_code", ["code"])
@Check("ck_areas_type", oneOf("type", AreaType))
@Check("ck_areas_dates", "valid_from <= valid_to")
export class AreaEntity {
  @Id("areas") id!: number;
  @Column("text") code!: string;
  @Column("text") name!: string;
  @Column("text") type!: AreaType;
  /** Null when unknown: an unknown bound never excludes. */
  @Column("date", { nullable: true }) validFrom!: Day | null;
  @Column("date", { nullable: true }) validTo!: Day | null;
  @Column("text") documentedIn!: string;
}
