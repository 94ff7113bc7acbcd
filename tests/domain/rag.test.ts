import fc from "fast-check";
import { DesiredDirection } from "../../src/domain/desiredDirection";
import { ragStatus } from "../../src/domain/rag";
import { RagStatus } from "../../src/domain/ragStatus";
import { aFigure, anyFinite } from "./finite";

const { INCREASE, DECREASE, NEITHER } = DesiredDirection;
const { GREEN, AMBER, RED } = RagStatus;

describe("a RAG status", () => {
  it("is green when the target is met, and being equal meets it", () => {
    const fewer = { target: 100, amberTolerance: 10, direction: DECREASE };
    expect([0, 99, 100].map((value) => ragStatus({ ...fewer, value }))).toEqual([GREEN, GREEN, GREEN]);
    expect(ragStatus({ ...fewer, value: 100, direction: INCREASE })).toBe(GREEN);
    expect(ragStatus({ value: 0, target: 0, amberTolerance: null, direction: DECREASE })).toBe(GREEN);
  });

  it("is amber when the target is missed by no more than the tolerance, an amount in the value's own unit", () => {
    const fewer = { target: 100, amberTolerance: 10, direction: DECREASE };
    expect([101, 110, 111].map((value) => ragStatus({ ...fewer, value }))).toEqual([AMBER, AMBER, RED]);
    const more = { ...fewer, direction: INCREASE };
    expect([99, 90, 89].map((value) => ragStatus({ ...more, value }))).toEqual([AMBER, AMBER, RED]);
  });

  it("is never amber without a tolerance", () => {
    expect(ragStatus({ value: 101, target: 100, amberTolerance: null, direction: DECREASE })).toBe(RED);
    expect(ragStatus({ value: 101, target: 100, amberTolerance: 0, direction: DECREASE })).toBe(RED);
  });

  it("does not turn on the last digit of a binary fraction", () => {
    expect(ragStatus({ value: 0.1 + 0.2, target: 0.3, amberTolerance: null, direction: DECREASE })).toBe(GREEN);
    expect(ragStatus({ value: 10.3, target: 10, amberTolerance: 0.3, direction: DECREASE })).toBe(AMBER);
    expect(ragStatus({ value: 0.1 + 0.2, target: 0, amberTolerance: 0.3, direction: DECREASE })).toBe(AMBER);
    expect(ragStatus({ value: (0.1 + 0.2) * 1e9, target: 3e8, amberTolerance: null, direction: DECREASE })).toBe(GREEN);
    expect(ragStatus({ value: 2e-12, target: 1e-12, amberTolerance: null, direction: DECREASE })).toBe(RED);
  });

  it("is not given without a target, without a value, or where no direction is wanted", () => {
    const whole = { value: 90, target: 100, amberTolerance: 10, direction: DECREASE };
    expect(ragStatus({ ...whole, target: null })).toBeNull();
    expect(ragStatus({ ...whole, value: null })).toBeNull();
    expect(ragStatus({ ...whole, direction: NEITHER })).toBeNull();
  });

  it("is the same when everything is turned upside down", () => {
    fc.assert(
      fc.property(aFigure, aFigure, fc.nat(1000), (value, target, amberTolerance) => {
        expect(ragStatus({ value: -value, target: -target, amberTolerance, direction: DECREASE })).toBe(
          ragStatus({ value, target, amberTolerance, direction: INCREASE }),
        );
      }),
    );
  });

  it("never gets worse as a value goes the way that is wanted, whatever the numbers", () => {
    const order = [RED, AMBER, GREEN];
    fc.assert(
      fc.property(anyFinite, anyFinite, anyFinite, aFigure, (one, other, target, tolerance) => {
        const statusOf = (value: number) =>
          ragStatus({ value, target, amberTolerance: Math.abs(tolerance), direction: INCREASE });
        const ranks = [Math.min(one, other), Math.max(one, other)].map((value) =>
          order.indexOf(statusOf(value) ?? RED),
        );
        expect(ranks[0]).toBeLessThanOrEqual(ranks[1] ?? -1);
      }),
    );
  });
});
