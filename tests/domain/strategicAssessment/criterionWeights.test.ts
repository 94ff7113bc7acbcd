import { withWeights } from "../../../src/domain/strategicAssessment/criterionWeights";

const weightsOf = (...given: Parameters<typeof withWeights>) =>
  withWeights(...given).map(({ code, weight }) => [code, weight]);

describe("the weights of the criteria", () => {
  it("are 1 each where nothing is said", () => {
    expect(weightsOf([])).toEqual([
      ["volume", 1],
      ["harm", 1],
      ["community-concern", 1],
      ["added-value", 1],
      ["trend", 1],
    ]);
  });

  it("are as given, zero too, and 1 for the others", () => {
    expect(
      weightsOf([
        { criterion: "harm", weight: 2.5 },
        { criterion: "trend", weight: 0 },
      ]),
    ).toEqual([
      ["volume", 1],
      ["harm", 2.5],
      ["community-concern", 1],
      ["added-value", 1],
      ["trend", 0],
    ]);
  });

  it.each([
    [
      "of an unknown criterion",
      [{ criterion: "Harm", weight: 1 }],
      'In weights, criterion must be one of volume, harm, community-concern, added-value, trend, but is "Harm".',
    ],
    [
      "given twice",
      [
        { criterion: "harm", weight: 1 },
        { criterion: "harm", weight: 1 },
      ],
      "In weights, each criterion may be given one weight, but harm is given two.",
    ],
    [
      "below zero",
      [{ criterion: "harm", weight: -0.5 }],
      "In weights, the weight of harm must be a finite number, zero or more, but is -0.5.",
    ],
    [
      "that is not finite",
      [{ criterion: "harm", weight: Number.POSITIVE_INFINITY }],
      "In weights, the weight of harm must be a finite number, zero or more, but is Infinity.",
    ],
    [
      "that is no number",
      [{ criterion: "harm", weight: Number.NaN }],
      "In weights, the weight of harm must be a finite number, zero or more, but is NaN.",
    ],
    [
      "of zero for all",
      ["volume", "harm", "community-concern", "added-value", "trend"].map((criterion) => ({ criterion, weight: 0 })),
      "In weights, at least one criterion must have a weight above 0, but all are 0.",
    ],
  ])("are refused with one %s", (_, given, message) => {
    expect(() => withWeights(given)).toThrow(expect.objectContaining({ code: "INVALID_WEIGHTS", message }));
  });
});
