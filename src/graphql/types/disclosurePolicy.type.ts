import { Field, Int } from "type-graphql";
import type { DisclosurePolicy } from "../../catalogue/model";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("DisclosurePolicy", {
  description: "How small numbers of a measure are kept from identifying people.",
})
export class DisclosurePolicyType implements DisclosurePolicy {
  @Field(() => Int, {
    nullable: true,
    description: "Counts above zero and below this are hidden; null where its publishers' figures are open.",
  })
  threshold!: number | null;
  @Field(() => Boolean, { description: "Whether zero is hidden with the small counts." }) hidesZero!: boolean;
  @Field(() => Int, { nullable: true, description: "What shown counts are rounded to, such as 5; null when exact." })
  roundsTo!: number | null;
  @Field(() => String, { description: "Why this policy and no other." }) reason!: string;
}
