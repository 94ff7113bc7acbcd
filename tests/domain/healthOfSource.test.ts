import { healthOfSource } from "../../src/domain/healthOfSource";
import { ImportRunStatus } from "../../src/domain/importRunStatus";
import { financialQuarter, month } from "../../src/domain/period/period";
import { SourceHealth } from "../../src/domain/sourceHealth";

const { SUCCEEDED, SUCCEEDED_WITH_REJECTIONS, FAILED } = ImportRunStatus;
const quarter = financialQuarter(2025, 1);
const ORDINARY = { dueAfterDays: null, isDisabled: false };

describe("the health of a source", () => {
  it("is that it was never read, when it was not", () => {
    expect(healthOfSource(null, [quarter], ORDINARY, "2030-01-01")).toBe(SourceHealth.NEVER_RUN);
  });

  it("is failing when its last reading failed, however fresh what it holds", () => {
    expect(healthOfSource(FAILED, [quarter], ORDINARY, "2025-07-01")).toBe(SourceHealth.FAILING);
  });

  it("is stale from the day after the next period was due: July to September by the end of December", () => {
    expect(healthOfSource(SUCCEEDED, [quarter], ORDINARY, "2025-12-31")).toBe(SourceHealth.HEALTHY);
    expect(healthOfSource(SUCCEEDED, [quarter], ORDINARY, "2026-01-01")).toBe(SourceHealth.STALE);
    expect(healthOfSource(SUCCEEDED_WITH_REJECTIONS, [quarter], ORDINARY, "2026-01-01")).toBe(SourceHealth.STALE);
  });

  it("is stale when any one thing that it owes is overdue", () => {
    expect(healthOfSource(SUCCEEDED, [quarter, month(2025, 12)], ORDINARY, "2026-01-01")).toBe(SourceHealth.STALE);
    expect(healthOfSource(SUCCEEDED, [month(2025, 12)], ORDINARY, "2026-01-01")).toBe(SourceHealth.HEALTHY);
  });

  it("is healthy when it owes nothing", () => {
    expect(healthOfSource(SUCCEEDED, [], ORDINARY, "2026-01-01")).toBe(SourceHealth.HEALTHY);
  });

  it("is stale by its own calendar where it has one: 90 days after the end of September", () => {
    const calendar = { dueAfterDays: 90, isDisabled: false };
    expect(healthOfSource(SUCCEEDED, [quarter], calendar, "2025-12-29")).toBe(SourceHealth.HEALTHY);
    expect(healthOfSource(SUCCEEDED, [quarter], calendar, "2025-12-30")).toBe(SourceHealth.STALE);
  });

  it("is that it is disabled, whatever its last reading, when it is", () => {
    const disabled = { dueAfterDays: null, isDisabled: true };
    for (const outcome of [null, FAILED, SUCCEEDED]) {
      expect(healthOfSource(outcome, [quarter], disabled, "2030-01-01")).toBe(SourceHealth.DISABLED);
    }
  });
});
