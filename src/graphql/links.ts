import { Field } from "type-graphql";

type TypeClass = abstract new () => object;

/** One field that leads from one type to another: to which, and what it means. */
interface Link {
  readonly type: () => TypeClass | [TypeClass];
  readonly nullable: boolean;
  readonly description: string;
}

/** Leads to exactly one. */
export const one = (type: () => TypeClass, description: string): Link => ({ type, nullable: false, description });

/** Leads to one or to none. */
export const maybe = (type: () => TypeClass, description: string): Link => ({ type, nullable: true, description });

/** Leads to a list, empty where there are none. */
export const many = (type: () => TypeClass, description: string): Link => ({
  type: () => [type()],
  nullable: false,
  description,
});

/**
 * Declares the fields of a type that lead to other types and are properties of the object the catalogue holds, so that
 * GraphQL reads them off without a resolver. They are declared beside the resolvers, not in the type's own file, so that
 * no type needs to import another and no import is circular.
 */
export function links<T>(from: TypeClass, fields: { readonly [K in keyof T]?: Link }): void {
  for (const [name, link] of Object.entries<Link | undefined>(fields)) {
    if (link === undefined) continue;
    Field(link.type, { nullable: link.nullable, description: link.description })(from.prototype, name);
  }
}
