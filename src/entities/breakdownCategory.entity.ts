import { Column, Entity, Unique } from "typeorm";
import { BreakdownEntity } from "./breakdown.entity";
import { Id, PartOf } from "./columns";

/** One part of a breakdown, such as robbery. */
@Entity("breakdown_categories")
@Unique("uq_breakdown_categories_code", ["breakdownId", "code"])
export class BreakdownCategoryEntity {
  @Id("breakdown_categories") id!: number;
  @Column("integer")
  @PartOf("fk_breakdown_categories_breakdown", () => BreakdownEntity)
  breakdownId!: number;
  @Column("text") code!: string;
  @Column("integer") position!: number;
  @Column("text") label!: string;
}
