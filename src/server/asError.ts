import { inspect } from "node:util";

/** What was thrown, as an Error: JavaScript lets anything be thrown, and a log wants a message and a stack. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(`Unexpected error value: ${inspect(thrown)}`);
}
