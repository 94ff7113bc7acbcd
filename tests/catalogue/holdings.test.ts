import { openTestHub, type TestHub } from "../harness/hub";
import { forgetFigures, holdSeries, type MadeSeries } from "../harness/series";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(async () => {
  await hub.catalogue.reachSequence(await forgetFigures(hub.database));
});
afterAll(() => hub.close());

const hold = async (series: MadeSeries) => hub.catalogue.reachSequence(await holdSeries(hub.database, series));
const ASB: MadeSeries = { measure: "asb-incidents", area: "E07000107", last: "2025-10-01" };

describe("what is held", () => {
  it("is seen once the figures are in, while the catalogue's objects stay the same ones", async () => {
    const before = hub.catalogue.snapshot;
    const asked = hub.database.statementsSent();
    await hold(ASB);
    const after = hub.catalogue.snapshot;
    expect(after).not.toBe(before);
    expect(after.version).toMatchObject({ catalogue: before.version.catalogue, sequence: before.version.sequence + 1 });
    expect(after.version.data).not.toBe(before.version.data);
    const [measure, area] = [after.measure("asb-incidents"), after.area("E07000107")];
    if (measure === null || area === null) throw new Error("The seeds lack Dartford or its incidents.");
    expect(measure).toBe(before.measure("asb-incidents"));
    expect(area).toBe(before.area("E07000107"));
    expect(after.holdings.of(measure, area)).toMatchObject([{ frequency: "QUARTER", lastStartsOn: "2025-10-01" }]);
    expect(before.hasValues(measure, area)).toBe(false);
    expect(after.hasValues(measure, area)).toBe(true);
    // The insert, its version and announcement, and the reading of both anew: nowhere near the tables of the catalogue.
    expect(hub.database.statementsSent() - asked).toBeLessThan(20);
  });

  it("comes with the catalogue when both have changed", async () => {
    const before = hub.catalogue.snapshot;
    await hub.database.dataSource.query("UPDATE hub_version SET catalogue_version = catalogue_version + 1");
    await hold(ASB);
    expect(hub.catalogue.snapshot.measure("asb-incidents")).not.toBe(before.measure("asb-incidents"));
    expect(hub.catalogue.snapshot.version.catalogue).toBe(before.version.catalogue + 1);
  });

  it("is no value where every figure is absent", async () => {
    await hold({ ...ASB, last: null });
    const { snapshot } = hub.catalogue;
    const [measure, area] = [snapshot.measure("asb-incidents"), snapshot.area("E07000107")];
    expect(measure && area && snapshot.hasValues(measure, area)).toBe(false);
  });

  it("counts for an area when it lies within it, and no wider area's is taken for it", async () => {
    const without = async () => {
      const question = `{ partnership(slug: "dartford") { strategy { gaps { indicatorsWithoutData { code } } } } }`;
      type Answer = { partnership: { strategy: { gaps: { indicatorsWithoutData: { code: string }[] } } } };
      return (await hub.data<Answer>(question)).partnership.strategy.gaps.indicatorsWithoutData.map(({ code }) => code);
    };
    await hold({ measure: "youth-custody", area: "E10000016" });
    expect(await without()).toHaveLength(21);
    await hold({ measure: "total-crime", area: "E01024132" });
    await hold(ASB);
    const left = await without();
    expect(left).toHaveLength(19);
    expect(left).not.toContain("total-crime");
  });
});
