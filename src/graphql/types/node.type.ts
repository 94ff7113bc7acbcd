import { Field, ID, InterfaceType } from "type-graphql";
import type { CatalogueNode } from "../../catalogue/model";

@InterfaceType("Node", {
  description: "Anything with an id of its own.",
  resolveType: ({ nodeType }: CatalogueNode) => nodeType,
})
export abstract class NodeInterface {
  @Field(() => ID, { description: "Opaque, globally unique, and the same after the data is loaded anew." })
  id!: string;
}
