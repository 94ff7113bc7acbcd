/** The slug of the source of made-up figures, which are there to try the hub out with and must never pass for real ones. */
export const DEMONSTRATION_SOURCE = "demonstration";
