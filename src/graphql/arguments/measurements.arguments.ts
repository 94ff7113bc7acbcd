import { GraphQLDateTime } from "graphql-scalars";
import { ArgsType, Field, Int } from "type-graphql";
import type { MeasurementsWanted } from "../../measurements/page/measurementListing";
import { AS_OF } from "../descriptions";
import { MeasurementFilterInput } from "../inputs/measurementFilter.input";
import { MeasurementOrderInput } from "../inputs/measurementOrder.input";
import { PageArgs } from "../paging";

/** Which measurements are wanted, in which order, which page of them, and as of when. */
@ArgsType()
export class MeasurementsArgs extends PageArgs {
  @Field(() => MeasurementFilterInput, { nullable: true, description: "Which measurements." })
  where?: MeasurementFilterInput | null;

  @Field(() => [MeasurementOrderInput], {
    nullable: true,
    description: "What to sort by, the weightiest first; then by measure, area, period, category, source and vintage.",
  })
  orderBy?: MeasurementOrderInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many from the start of the list, or from `after`: 1 to 100, or to 1,000 when signed in; 50 when neither this nor `last` is given.",
  })
  declare first?: number | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: AS_OF }) asOf?: Date | null;
}

/** What the arguments want of the measurements. */
export function measurementsWanted({ where, orderBy, asOf }: MeasurementsArgs): MeasurementsWanted {
  return { where: where ?? {}, orderBy: orderBy ?? [], asOf: asOf ?? null };
}
