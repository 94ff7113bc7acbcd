import { GraphQLEmailAddress, GraphQLURL } from "graphql-scalars";
import { Field } from "type-graphql";
import type { ContactDetails } from "../../entities/organisation.entity";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Contact", { description: "Where an organisation can be reached, as it is published." })
export class ContactType implements ContactDetails {
  @Field(() => String, { description: "The office or unit to ask for." }) name!: string;
  @Field(() => [String], { description: "The postal address, line by line, without the postcode." }) address!: string[];
  @Field(() => String, { nullable: true, description: "The postcode." }) postcode!: string | null;
  @Field(() => String, { nullable: true, description: "The telephone number as printed." }) telephone!: string | null;
  @Field(() => GraphQLURL, { nullable: true, description: "The web site." }) website!: string | null;
  @Field(() => GraphQLEmailAddress, { nullable: true, description: "The email address." }) email!: string | null;
}
