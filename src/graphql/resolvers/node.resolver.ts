import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { answersEach } from "../answersEach";
import type { Context } from "../context";
import { nodeWith } from "../nodeWith";
import { NodeInterface } from "../types/node.type";

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, { nullable: true, description: "The thing with an id; null when there is none." })
  node(
    @Arg("id", () => ID, { description: "An id that this graph has answered with." }) id: string,
    @Ctx() context: Context,
  ) {
    return nodeWith(id, context);
  }

  @answersEach("ids")
  @Query(() => [NodeInterface], {
    nullable: "items",
    description: "The things with some ids, in their order, with null where there is none.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "1 to 100 ids, or to 1,000 when signed in." }) ids: string[],
    @Ctx() context: Context,
  ) {
    const found = async (id: string) => nodeWith(id, context);
    // A fault of one is the error of that one, and takes none of the others away.
    return Promise.all(ids.map((id) => found(id).catch((fault: unknown) => fault)));
  }
}
