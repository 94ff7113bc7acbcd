import { GraphQLDateTime } from "graphql-scalars";
import { Field } from "type-graphql";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("DataVersion", { description: "Which version of everything the answer was read from." })
export class DataVersionType {
  @Field(() => String, { description: "Changes whenever anything that this audience could see has changed." })
  version!: string;
  @Field(() => GraphQLDateTime, { description: "When it last changed." }) changedAt!: string;
}
