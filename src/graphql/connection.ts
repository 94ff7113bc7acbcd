import { type ClassType, Field, Int } from "type-graphql";
import { PlainObjectType } from "./plainObjectType";
import { PageInfoType } from "./types/pageInfo.type";

/** The connection type over a type: a page of a list, with its place in the list and the list's length. */
export function connectionOf(type: ClassType<object>, name: string, plural: string): ClassType<object> {
  @PlainObjectType(`${name}Edge`, { description: `An entry of a list of ${plural}, with its place.` })
  class Edge {
    @Field(() => String, { description: "The entry's place in the list, for `after` and `before`." }) cursor!: string;
    @Field(() => type, { description: "The entry itself." }) node!: object;
  }

  @PlainObjectType(`${name}Connection`, { description: `A page of a list of ${plural}.` })
  class Connection {
    @Field(() => [Edge], { description: "The page's entries, each with its place." }) edges!: Edge[];
    @Field(() => [type], { description: "The page's entries." }) nodes!: object[];
    @Field(() => PageInfoType, { description: "Where the page stands in the list." }) pageInfo!: PageInfoType;
    @Field(() => Int, { description: "How long the whole list is." }) totalCount!: number;
  }
  return Connection;
}
