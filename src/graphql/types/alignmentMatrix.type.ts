import { GraphQLLocalDate } from "graphql-scalars";
import { Field } from "type-graphql";
import type { AlignmentMatrix } from "../../catalogue/alignment/alignmentMatrix";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("AlignmentMatrix", {
  description:
    "Partner priorities (rows) against the partnership's priorities (columns), as they stand on one day. What counts is an alignment's validity on that day, whenever it was asserted.",
})
export class AlignmentMatrixType implements Pick<AlignmentMatrix, "inForceOn" | "isStrategyInForce" | "notes"> {
  @Field(() => GraphQLLocalDate, {
    description:
      "The day everything here was read on: as asked; else today; else the nearest day of the strategy that is read, the last day of the latest one.",
  })
  inForceOn!: string;
  @Field(() => Boolean, {
    description:
      "Whether the strategy is in force on that day. When none is, the latest before it is read, else the first after it.",
  })
  isStrategyInForce!: boolean;
  @Field(() => [String], {
    description:
      "What to know about the reading, one sentence each: which strategy was read for want of one in force, that the partnership was not formed yet or was dissolved, and which plans have no rows although they run.",
  })
  notes!: readonly string[];
}
