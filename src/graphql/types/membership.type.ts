import { Field } from "type-graphql";
import type { MembershipEntity } from "../../entities/membership.entity";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Membership", { description: "An organisation's seat on a partnership." })
export class MembershipType implements Pick<MembershipEntity, "responsibleAuthority" | "representatives" | "office"> {
  @Field(() => Boolean, {
    description: "Whether the law obliges it to take part (Crime and Disorder Act 1998, section 5).",
  })
  responsibleAuthority!: boolean;
  @Field(() => [String], { description: "The offices or bodies that represent it; empty where none are named." })
  representatives!: string[];
  @Field(() => String, { nullable: true, description: "The office it holds in the partnership, such as Chair." })
  office!: string | null;
}
