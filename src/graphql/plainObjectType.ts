import { ObjectType, type ObjectTypeOptions } from "type-graphql";

/** An object type whose fields are properties that GraphQL reads off by itself: no resolver function, no promise. */
export const PlainObjectType = (name: string, options: ObjectTypeOptions) =>
  ObjectType(name, { ...options, simpleResolvers: true });
