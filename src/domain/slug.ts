/** How a readable, stable name is spelt: of an organisation, a plan, a measure. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The rule of SLUG. */
export const SLUG_RULE = "must be small letters, digits and single hyphens";
