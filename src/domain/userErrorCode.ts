/** What kind of fault an input has. */
export enum UserErrorCode {
  INVALID = "INVALID",
  UNKNOWN_REFERENCE = "UNKNOWN_REFERENCE",
  CONFLICT = "CONFLICT",
  NOT_ALLOWED = "NOT_ALLOWED",
}

/** What each value of UserErrorCode means to whoever sent the input. */
export const userErrorCodeMeanings: Readonly<Record<UserErrorCode, string>> = {
  INVALID: "A value breaks a rule, which the message gives.",
  UNKNOWN_REFERENCE: "A value names something that the hub does not hold.",
  CONFLICT: "What the hub holds already stands against it.",
  NOT_ALLOWED: "The caller may not make this change.",
};
