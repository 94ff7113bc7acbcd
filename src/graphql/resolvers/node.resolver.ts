import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../context";
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

  @Query(() => [NodeInterface], {
    nullable: "items",
    description: "The things with some ids, in their order, with null where there is none.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "1 to 100 ids, or to 1,000 when signed in." }) ids: string[],
    @Ctx() context: Context,
  ) {
    // A fault of one is the error of that one, and takes none of the others away.
    return Promise.all(ids.map((id) => nodeWith(id, context).catch((fault: unknown) => fault)));
  }
}

/** What is in the catalogue is answered from it; the rest is looked up in the database, all in one go. */
async function nodeWith(id: string, { catalogue, measurements }: Context): Promise<{ readonly id: string } | null> {
  return catalogue.node(id) ?? measurements.nodes.find(id);
}
