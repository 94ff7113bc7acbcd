import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", { description: "Anything with an id of its own." })
export abstract class NodeInterface {
  @Field(() => ID, { description: "Opaque, globally unique, and the same after the data is loaded anew." })
  id!: string;
}
