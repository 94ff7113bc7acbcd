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

/** A fault of one field of the input: its name, the rule and what was received make the sentence. */
export function fieldError(code: UserErrorCode, field: string, ruleAndFinding: string): UserError {
  return { code, message: `${field} ${ruleAndFinding}.`, path: ["input", field] };
}

/** A fault of one field that breaks a rule of its own. */
export function invalid(field: string, ruleAndFinding: string): UserError {
  return fieldError(UserErrorCode.INVALID, field, ruleAndFinding);
}

/** What changes answer to whoever may not make them. */
export const NOT_ALLOWED: UserError = Object.freeze({
  code: UserErrorCode.NOT_ALLOWED,
  message:
    "Changes are taken only by a server that listens to its own machine alone (HOST is 127.0.0.1, ::1 or localhost) and " +
    "is asked from there; ALLOW_ANONYMOUS_WRITES=true makes it take them from whoever can reach it.",
  path: Object.freeze(["input"]),
});
