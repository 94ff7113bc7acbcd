/** The largest figure either way that is kept: beyond it a whole number is not kept to its last digit. */
export const LARGEST_FIGURE = Number.MAX_SAFE_INTEGER;
