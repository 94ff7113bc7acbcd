import { Field } from "type-graphql";
import type { Refusal } from "../../domain/comparison";
import { RefusalCode } from "../../domain/refusalCode";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Refusal", { description: "Why values are not compared or combined as asked." })
export class RefusalType implements Refusal {
  @Field(() => RefusalCode, { description: "The kind of reason." }) code!: RefusalCode;
  @Field(() => String, { description: "The reason in words, and where there is one a better question." })
  message!: string;
}
