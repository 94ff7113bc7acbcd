import { Field } from "type-graphql";
import { UserErrorCode } from "../../domain/userErrorCode";
import type { UserError } from "../../services/userError";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("UserError", {
  description:
    "A fault in the input, with the path to it. Sign-in, limits and outages are errors of the request instead.",
})
export class UserErrorType implements UserError {
  @Field(() => UserErrorCode, { description: "What kind of fault it is." }) code!: UserErrorCode;
  @Field(() => String, { description: "The rule, and the value received." }) message!: string;
  @Field(() => [String], { description: "The way to the value at fault, such as input, period." }) path!: string[];
}
