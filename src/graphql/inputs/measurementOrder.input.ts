import { Field, InputType } from "type-graphql";
import { MeasurementOrderField } from "../../domain/measurementOrderField";
import { SortDirection } from "../../domain/sortDirection";
import type { MeasurementOrder } from "../../measurements/page/measurementOrder";

@InputType("MeasurementOrder", { description: "One thing to sort measurements by." })
export class MeasurementOrderInput implements MeasurementOrder {
  @Field(() => MeasurementOrderField, { description: "What to sort by." }) field!: MeasurementOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: "Which way." })
  direction!: SortDirection;
}
