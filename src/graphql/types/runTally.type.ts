import { Field, Int } from "type-graphql";
import type { RunTally } from "../../measurements/runs/importRun";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("RunTally", {
  description: "How many rows of a reading a rule passed over, or something else that was counted of its rows.",
})
export class RunTallyType implements RunTally {
  @Field(() => String, { description: "The rule or what was counted, such as OTHER_AREA or NO_LOCATION." })
  code!: string;
  @Field(() => String, { description: "What the code means, in words." }) meaning!: string;
  @Field(() => Boolean, {
    description: "Whether these are among the rows that were ignored; otherwise they are in the account already.",
  })
  isIgnored!: boolean;
  @Field(() => Int, { description: "How many rows." }) rows!: number;
}
