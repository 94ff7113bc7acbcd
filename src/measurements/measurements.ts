import type { Asking } from "./asking";

/**
 * The only door to reads of measurements. One is made for each request; what is asked of it in one go is gathered into one
 * SQL statement a kind of question.
 */
export class Measurements {
  constructor(readonly asking: Asking) {}
}
