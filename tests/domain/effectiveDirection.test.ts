import fc from "fast-check";
import { DesiredDirection } from "../../src/domain/desiredDirection";
import { effectiveDirection } from "../../src/domain/effectiveDirection";

const { INCREASE, DECREASE, NEITHER } = DesiredDirection;
const aDirection = fc.constantFrom(INCREASE, DECREASE, NEITHER);

describe("the direction in which an indicator may be called better", () => {
  it("is the strategy's own, where no aim says otherwise", () => {
    expect(effectiveDirection(DECREASE, [])).toBe(DECREASE);
    expect(effectiveDirection(DECREASE, [DECREASE, NEITHER])).toBe(DECREASE);
    expect(effectiveDirection(INCREASE, [NEITHER])).toBe(INCREASE);
  });

  it("is none where two aims want opposite things of it, or an aim the opposite of the strategy", () => {
    expect(effectiveDirection(INCREASE, [INCREASE, DECREASE])).toBe(NEITHER);
    expect(effectiveDirection(INCREASE, [DECREASE])).toBe(NEITHER);
  });

  it("is none where the strategy names none, whatever an aim wants", () => {
    expect(effectiveDirection(NEITHER, [DECREASE])).toBe(NEITHER);
    expect(effectiveDirection(NEITHER, [])).toBe(NEITHER);
  });

  it("is never the opposite of what anybody wants", () => {
    fc.assert(
      fc.property(aDirection, fc.array(aDirection), (strategys, aims) => {
        const direction = effectiveDirection(strategys, aims);
        const opposite = direction === INCREASE ? DECREASE : INCREASE;
        expect(direction === NEITHER || ![strategys, ...aims].includes(opposite)).toBe(true);
      }),
    );
  });
});
