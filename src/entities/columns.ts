import { ForeignKey, PrimaryGeneratedColumn } from "typeorm";

/** The surrogate key of a table: small, so that millions of measurements can refer to it. Never shown outside. */
export const Id = (table: string) =>
  PrimaryGeneratedColumn("identity", {
    type: "integer",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: `pk_${table}`,
  });

/** A reference to a row of another table that must not go while it is referred to. */
export const References = (name: string, entity: () => new () => object) => ForeignKey(entity, { name });

/** A reference to the row that this one is a part of, and goes with. */
export const PartOf = (name: string, entity: () => new () => object) =>
  ForeignKey(entity, { name, onDelete: "CASCADE" });

/** The condition that a column holds one of an enumeration's values. */
export const oneOf = (column: string, values: object) =>
  `${column} IN (${Object.values(values)
    .map((value) => `'${value}'`)
    .join(", ")})`;
