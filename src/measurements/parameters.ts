/** The values that an SQL statement is sent with, gathered while it is written: no value is ever a part of its text. */
export class Parameters {
  readonly #values: unknown[] = [];

  /** Adds a value and gives the name under which the statement refers to it. */
  add(value: unknown): `$${number}` {
    this.#values.push(value);
    return `$${this.#values.length}`;
  }

  /** Every value, in the order of the names. */
  get values(): unknown[] {
    return [...this.#values];
  }
}
