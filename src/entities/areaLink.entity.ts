import { Check, Column, Entity, PrimaryColumn } from "typeorm";
import type { Day } from "../domain/day";
import { AreaEntity } from "./area.entity";
import { PartOf } from "./columns";

/** That one area lies within another, and when. */
@Entity("area_links")
@Check("ck_area_links_not_itself", "area_id <> parent_id")
@Check("ck_area_links_dates", "valid_from <= valid_to")
export class AreaLinkEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_area_links" })
  @PartOf("fk_area_links_area", () => AreaEntity)
  areaId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_area_links" })
  @PartOf("fk_area_links_parent", () => AreaEntity)
  parentId!: number;
  /** Whether the area is assigned to the parent by its largest share and does not nest exactly: sums are estimates. */
  @Column("boolean") isBestFit!: boolean;
  @Column("date", { nullable: true }) validFrom!: Day | null;
  @Column("date", { nullable: true }) validTo!: Day | null;
}
