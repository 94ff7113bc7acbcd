import { Check, Column, Entity, Index } from "typeorm";
import { Frequency } from "../domain/frequency";
import { AreaEntity } from "./area.entity";
import { BreakdownCategoryEntity } from "./breakdownCategory.entity";
import { Id, oneOf, References } from "./columns";
import { MeasureEntity } from "./measure.entity";
import { SourceEntity } from "./source.entity";

/**
 * One source's values of a measure for an area, in one category or in total, period after period of one kind (SDMX: a
 * series key). Measurements refer to it, which keeps them narrow and their foreign keys few.
 */
@Entity("series")
@Index("uq_series_total", ["measureId", "areaId", "sourceId", "frequency"], {
  unique: true,
  where: "category_id IS NULL",
})
@Index("uq_series_category", ["measureId", "areaId", "categoryId", "sourceId", "frequency"], {
  unique: true,
  where: "category_id IS NOT NULL",
})
@Index("ix_series_area", ["areaId"])
@Check("ck_series_frequency", oneOf("frequency", Frequency))
export class SeriesEntity {
  @Id("series") id!: number;
  @Column("integer")
  @References("fk_series_measure", () => MeasureEntity)
  measureId!: number;
  @Column("integer")
  @References("fk_series_area", () => AreaEntity)
  areaId!: number;
  /** Null for the total. */
  @Column("integer", { nullable: true })
  @References("fk_series_category", () => BreakdownCategoryEntity)
  categoryId!: number | null;
  @Column("integer")
  @References("fk_series_source", () => SourceEntity)
  sourceId!: number;
  @Column("text") frequency!: Frequency;
  /** The first day of the earliest period with a value that everybody may see; null while there is none. */
  @Column("date", { nullable: true }) firstStartsOn!: string | null;
  /** The first day of the latest such period. */
  @Column("date", { nullable: true }) lastStartsOn!: string | null;
  /** When a vintage that everybody may see was last added; null while there is none. */
  @Column("timestamp with time zone", { nullable: true }) lastRecordedAt!: Date | null;
}
