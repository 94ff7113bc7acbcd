import { Entity, PrimaryColumn } from "typeorm";
import { AreaEntity } from "./area.entity";
import { PartOf } from "./columns";
import { MeasureEntity } from "./measure.entity";

/**
 * That the hub holds values of a measure in an area: kept by imports, read into the snapshot, so that "which indicators
 * have no data" costs no look at the measurements.
 */
@Entity("measured_areas")
export class MeasuredAreaEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_measured_areas" })
  @PartOf("fk_measured_areas_measure", () => MeasureEntity)
  measureId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_measured_areas" })
  @PartOf("fk_measured_areas_area", () => AreaEntity)
  areaId!: number;
}
