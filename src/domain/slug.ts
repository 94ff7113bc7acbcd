/** How a readable, stable name is spelt: of an organisation, a plan, a measure. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The most characters of one that is published: it is part of ids, which are told and asked for in 500 at the most. */
export const LONGEST_SLUG = 100;

/** The rule of SLUG. */
export const SLUG_RULE = "must be small letters, digits and single hyphens";
