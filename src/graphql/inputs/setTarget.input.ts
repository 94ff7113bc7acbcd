import { Field, Float, ID, InputType } from "type-graphql";
import type { TargetInput } from "../../services/newTarget";
import { heldByService } from "../heldByService";
import { PeriodKey } from "../scalars/periodKey.scalar";

@InputType("SetTargetInput", { description: "What an indicator is to reach in a period." })
export class SetTargetInput implements TargetInput {
  @Field(() => ID, { description: "The indicator's id." }) indicator!: string;
  @Field(() => PeriodKey, { description: "The period, no finer than those of the indicator's measure." })
  period!: string;
  @Field(() => Float, { description: "The value to reach, in the unit of the measure; a count is never negative." })
  value!: number;
  @Field(() => Float, {
    nullable: true,
    description: "By how much it may be missed and still be amber, in the unit of the value: 0 or more.",
  })
  amberTolerance?: number | null;
  @heldByService
  @Field(() => String, { nullable: true, description: "What to know about it: at most 1,000 characters." })
  note?: string | null;
}
