import { DefaultNamingStrategy } from "typeorm";

/** Columns are spelt in snake_case in the database and in camelCase in the code. */
export class SnakeCaseColumns extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
