import { Field } from "type-graphql";
import type { ConsiderationEntity } from "../../entities/consideration.entity";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Consideration", {
  description: "Something weighed beside recorded figures when priorities were chosen.",
})
export class ConsiderationType implements Pick<ConsiderationEntity, "name" | "meaning" | "heading"> {
  @Field(() => String, { description: "Its name, such as Volume." }) name!: string;
  @Field(() => String, { description: "What the document says it means." }) meaning!: string;
  @Field(() => String, { description: "The heading of the document that it comes from." }) heading!: string;
}
