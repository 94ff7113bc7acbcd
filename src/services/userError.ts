import { UserErrorCode } from "../domain/userErrorCode";

/** A fault in the input of a change, told to whoever sent it: the rule and the value received. */
export interface UserError {
  readonly code: UserErrorCode;
  readonly message: string;
  /** The way to the value at fault, from the input on. */
  readonly path: readonly string[];
}

/** A change that was not made, and every reason why. */
export interface Refused {
  readonly errors: readonly UserError[];
}

/** A field of the input, or the way to one: names of fields, and places in lists, from 0. */
export type Field = string | readonly (string | number)[];

/** A fault of one field of the input: its name, the rule and what was received make the sentence. */
export function fieldError(code: UserErrorCode, field: Field, ruleAndFinding: string): UserError {
  const path = typeof field === "string" ? [field] : field;
  return { code, message: `${nameOf(path)} ${ruleAndFinding}.`, path: ["input", ...path.map(String)] };
}

/** A fault of one field that breaks a rule of its own. */
export function invalid(field: Field, ruleAndFinding: string): UserError {
  return fieldError(UserErrorCode.INVALID, field, ruleAndFinding);
}

/** A fault of one field that names what the hub does not hold, or not as what it is given for. */
export function unknownReference(field: Field, ruleAndFinding: string): UserError {
  return fieldError(UserErrorCode.UNKNOWN_REFERENCE, field, ruleAndFinding);
}

/** A fault of one field against which stands what the hub holds already. */
export function conflict(field: Field, ruleAndFinding: string): UserError {
  return fieldError(UserErrorCode.CONFLICT, field, ruleAndFinding);
}

/** What a field is called in a sentence, such as "title of item 2 of priorities". */
function nameOf(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === "number" ? `item ${step + 1}` : step))
    .reverse()
    .join(" of ");
}

/** What changes answer to whoever may not make them. */
export const NOT_ALLOWED: UserError = Object.freeze({
  code: UserErrorCode.NOT_ALLOWED,
  message:
    "Changes are taken only by a server that listens to its own machine alone (HOST is 127.0.0.1, ::1 or localhost) and " +
    "is asked from there; ALLOW_ANONYMOUS_WRITES=true makes it take them from whoever can reach it.",
  path: Object.freeze(["input"]),
});
