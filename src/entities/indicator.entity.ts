import { Check, Column, Entity, Unique } from "typeorm";
import { DesiredDirection } from "../domain/desiredDirection";
import { IndicatorStatus } from "../domain/indicatorStatus";
import { AreaEntity } from "./area.entity";
import { Id, oneOf, PartOf, References } from "./columns";
import { MeasureEntity } from "./measure.entity";
import { OrganisationEntity } from "./organisation.entity";
import { StrategyEntity } from "./strategy.entity";

/** A measure that a strategy watches for its area, in its own words. */
@Entity("indicators")
@Unique("uq_indicators_code", ["strategyId", "code"])
@Check("ck_indicators_status", oneOf("status", IndicatorStatus))
@Check("ck_indicators_desired_direction", oneOf("desired_direction", DesiredDirection))
export class IndicatorEntity {
  @Id("indicators") id!: number;
  @Column("integer")
  @PartOf("fk_indicators_strategy", () => StrategyEntity)
  strategyId!: number;
  @Column("text") code!: string;
  @Column("text") title!: string;
  @Column("integer")
  @References("fk_indicators_measure", () => MeasureEntity)
  measureId!: number;
  @Column("integer")
  @References("fk_indicators_area", () => AreaEntity)
  areaId!: number;
  @Column("text") status!: IndicatorStatus;
  @Column("text") desiredDirection!: DesiredDirection;
  /** Who returns the values; null where no document says. */
  @Column("integer", { nullable: true })
  @References("fk_indicators_owner", () => OrganisationEntity)
  ownerId!: number | null;
  @Column("text", { nullable: true }) note!: string | null;
}
