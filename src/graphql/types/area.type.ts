import { GraphQLLocalDate } from "graphql-scalars";
import { Field } from "type-graphql";
import { AreaType } from "../../domain/areaType";
import type { AreaEntity } from "../../entities/area.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Area", {
  implements: NodeInterface,
  description: "A place with a code of the Office for National Statistics, and the days on which it existed.",
})
export class AreaObjectType
  extends NodeInterface
  implements Pick<AreaEntity, "code" | "name" | "type" | "validFrom" | "validTo" | "documentedIn">
{
  @Field(() => String, { description: "Office for National Statistics GSS code, such as E07000107." }) code!: string;
  @Field(() => String, { description: "Its official name." }) name!: string;
  @Field(() => AreaType, { description: "What kind of place it is." }) type!: AreaType;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The first day on which it existed; null when unknown, which never excludes.",
  })
  validFrom!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The last day on which it existed; null when it still does or the day is unknown.",
  })
  validTo!: string | null;
  @Field(() => String, { description: "Who says so: the publication that its code, name and links were taken from." })
  documentedIn!: string;
}
