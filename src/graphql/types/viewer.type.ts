import { Field } from "type-graphql";
import { Visibility } from "../../domain/visibility";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Viewer", { description: "Who the hub takes the caller for, and what they may see." })
export class ViewerType {
  @Field(() => Visibility, { description: "The audience they belong to." }) audience!: Visibility;
}
