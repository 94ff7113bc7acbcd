/** The coerced variables of one request, by name. */
export type Variables = Readonly<Record<string, unknown>>;
