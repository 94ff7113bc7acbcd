import { Field } from "type-graphql";
import { OrganisationType } from "../../domain/organisationType";
import type { OrganisationEntity } from "../../entities/organisation.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Organisation", {
  implements: NodeInterface,
  description: "A partner of a partnership, or a publisher of figures.",
})
export class OrganisationObjectType
  extends NodeInterface
  implements Pick<OrganisationEntity, "slug" | "name" | "abbreviation" | "type" | "note" | "documentedIn">
{
  @Field(() => String, { description: "Stable, readable name for addresses and filters, such as kent-police." })
  slug!: string;
  @Field(() => String, { description: "Its name, as its document gives it." }) name!: string;
  @Field(() => String, { nullable: true, description: "What it is called for short, such as PCC." })
  abbreviation!: string | null;
  @Field(() => OrganisationType, { description: "What kind of body it is." }) type!: OrganisationType;
  @Field(() => String, { nullable: true, description: "What to know about it, such as a slip in its document." })
  note!: string | null;
  @Field(() => String, { description: "Where it is named: a heading of the strategy document, or another authority." })
  documentedIn!: string;
}
