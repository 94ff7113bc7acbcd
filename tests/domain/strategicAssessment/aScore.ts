import fc from "fast-check";

/** A score on the common scale, or none: fractions, and often the same few round ones, so that ties happen. */
export const aScore = fc.oneof(
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.constantFrom(0, 25, 50, 75, 100),
  fc.constant(null),
);

/** A weight that counts. */
export const aWeight = fc.oneof(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.constantFrom(1, 2, 3));

/** A weight of any size, zero among them. */
export const anyWeight = fc.oneof(aWeight, fc.constant(0), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }));
