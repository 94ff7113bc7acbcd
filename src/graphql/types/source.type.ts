import { GraphQLURL } from "graphql-scalars";
import { Field, Int } from "type-graphql";
import { SourceKind } from "../../domain/sourceKind";
import type { SourceEntity } from "../../entities/source.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Source", {
  implements: NodeInterface,
  description: "Where figures come from: a publication, a service, a partner's return or a document.",
})
export class SourceType
  extends NodeInterface
  implements Omit<SourceEntity, "id" | "organisationId" | "settings" | "locations" | "isDisabled">
{
  @Field(() => String, { description: "Stable, readable name, such as home-office-prc." }) slug!: string;
  @Field(() => String, { description: "Its name, as its publisher gives it." }) name!: string;
  @Field(() => SourceKind, { description: "What kind of thing it is." }) kind!: SourceKind;
  @Field(() => String, {
    nullable: true,
    description: "The connector that reads it; null where it is only read from tidy files.",
  })
  connector!: string | null;
  @Field(() => String, { nullable: true, description: "The licence under which its figures may be used." })
  licence!: string | null;
  @Field(() => String, { nullable: true, description: "The words that must go with its figures wherever they go." })
  attribution!: string | null;
  @Field(() => GraphQLURL, { nullable: true, description: "The page that describes it." }) homepage!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "When it is read by itself, as a cron expression in UK time; null when only on request.",
  })
  schedule!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "How many days after a period's end its figures are due; null when they are due by the end of the following quarter.",
  })
  dueAfterDays!: number | null;
  @Field(() => String, { nullable: true, description: "What to know about it." }) note!: string | null;
  @Field(() => String, { description: "Where it is described." }) documentedIn!: string;
}
