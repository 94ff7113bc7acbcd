import fc from "fast-check";

/** Any number that a computer can hold, the largest and the smallest among them. */
export const anyFinite = fc.double({ noNaN: true, noDefaultInfinity: true });

/** Figures such as partnerships count: large enough to matter, small enough to compare to many digits. */
export const aFigure = fc.double({ noNaN: true, min: -1e6, max: 1e6 });

/** Whether an answer is null or holds, at any depth, nothing but finite numbers. */
export function isFiniteThroughout(answer: unknown): boolean {
  if (typeof answer === "number") return Number.isFinite(answer);
  return typeof answer !== "object" || answer === null || Object.values(answer).every(isFiniteThroughout);
}
