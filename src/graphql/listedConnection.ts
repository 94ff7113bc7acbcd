import { type ClassType, FieldResolver, Resolver, Root } from "type-graphql";
import type { ListedPage } from "../measurements/page/listedPage";

/** The resolver of a connection over a list in the database: each part of a page is read only when it is asked for. */
export function listedConnection(connection: ClassType<object>): ClassType<object> {
  @Resolver(() => connection)
  class ListedConnectionResolver {
    @FieldResolver()
    edges(@Root() page: ListedPage<object>) {
      return page.edges();
    }

    @FieldResolver()
    nodes(@Root() page: ListedPage<object>) {
      return page.nodes();
    }

    @FieldResolver()
    pageInfo(@Root() page: ListedPage<object>) {
      return page.pageInfo();
    }

    @FieldResolver()
    totalCount(@Root() page: ListedPage<object>) {
      return page.totalCount();
    }
  }
  return ListedConnectionResolver;
}
