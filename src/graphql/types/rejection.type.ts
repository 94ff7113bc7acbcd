import { Field, Int } from "type-graphql";
import type { Rejection } from "../../measurements/runs/rejectionListing";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Rejection", { description: "A source row that was not taken in, and why." })
export class RejectionType implements Omit<Rejection, "place"> {
  @Field(() => String, { nullable: true, description: "The sheet of a workbook." }) sheet!: string | null;
  @Field(() => Int, { description: "The row of the file or sheet, from 1." }) row!: number;
  @Field(() => String, { nullable: true, description: "The column that is at fault; null when it is the whole row." })
  column!: string | null;
  @Field(() => String, { nullable: true, description: "What stands there, as it stands there." }) value!: string | null;
  @Field(() => String, { description: "The rule that the row breaks, such as UNKNOWN_AREA." }) code!: string;
  @Field(() => String, { description: "The rule and the value, in a sentence." }) message!: string;
}
