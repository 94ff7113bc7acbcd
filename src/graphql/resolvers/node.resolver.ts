import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { HubError } from "../../errors";
import type { Context } from "../context";
import { longestPage } from "../paging";
import { NodeInterface } from "../types/node.type";

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, { nullable: true, description: "The thing with an id; null when there is none." })
  node(
    @Arg("id", () => ID, { description: "An id that this graph has answered with." }) id: string,
    @Ctx() { catalogue }: Context,
  ) {
    return catalogue.node(id);
  }

  @Query(() => [NodeInterface], {
    nullable: "items",
    description: "The things with some ids, in their order, with null where there is none.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "1 to 100 ids, or to 1,000 when signed in." }) ids: string[],
    @Ctx() { catalogue, viewer }: Context,
  ) {
    const most = longestPage(viewer);
    if (ids.length > most) throw new HubError("LIST_TOO_LONG", "ids", ids.length, most);
    return ids.map((id) => catalogue.node(id));
  }
}
