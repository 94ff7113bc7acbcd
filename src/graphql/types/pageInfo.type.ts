import { Field } from "type-graphql";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("PageInfo", { description: "Where a page stands in its list." })
export class PageInfoType {
  @Field(() => Boolean, { description: "Whether more comes after this page." }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: "Whether something comes before this page." }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: "The cursor of the page's first entry; null when it is empty." })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: "The cursor of the page's last entry; null when it is empty." })
  endCursor!: string | null;
}
