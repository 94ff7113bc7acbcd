import { Absence } from "../../src/domain/absence";
import { explainDisagreement, type Said } from "../../src/domain/explainDisagreement";
import { MeasurementFlag } from "../../src/domain/measurementFlag";

const { PROVISIONAL, ESTIMATED } = MeasurementFlag;
const said = (by: string, more: Partial<Said> = {}): Said => ({ by, absence: null, flags: [], parts: null, ...more });

describe("what may be why sources disagree", () => {
  it("is nothing where nothing is known of them", () => {
    expect(explainDisagreement([said("The strategy"), said("The police")])).toBeNull();
  });

  it("is a flag that one raises and the other does not, but none that all raise", () => {
    const provisional = [said("A", { flags: [PROVISIONAL, ESTIMATED] }), said("B", { flags: [ESTIMATED] })];
    expect(explainDisagreement(provisional)).toBe("A: Its publisher expects to revise it.");
    expect(explainDisagreement([said("A", { flags: [ESTIMATED] }), said("B", { flags: [ESTIMATED] })])).toBeNull();
  });

  it("is that one was added up, and why another has nothing", () => {
    const elsewhere = [said("Police", { parts: 3 }), said("Home Office", { absence: Absence.RECORDED_ELSEWHERE })];
    expect(explainDisagreement(elsewhere)).toBe(
      "Police: The sum of 3 shorter periods. Home Office: Counted, but under another area or group.",
    );
  });
});
