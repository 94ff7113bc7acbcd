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
const overdue = async (today: string, overdue = true) => {
  const question = `query ($overdue: Boolean) { indicators(where: { overdue: $overdue }) { nodes { code } } }`;
  type Answer = { indicators: { nodes: { code: string }[] } };
  const { indicators } = await hub.data<Answer, object>(question, { overdue }, new Date(`${today}T12:00:00Z`));
  return indicators.nodes.map(({ code }) => code);
};

describe("indicators whose figures are overdue", () => {
  it("are all that are active while the hub holds none; what is to be confirmed awaits nothing", async () => {
    const codes = await overdue("2026-01-15");
    const active = hub.catalogue.snapshot.indicators.filter(({ status }) => status === "ACTIVE");
    expect(codes).toEqual(active.map(({ code }) => code));
    expect(await overdue("2026-01-15", false)).toEqual(["reoffending-rate"]);
  });

  it("are no longer those whose latest figures are in, until the next are due", async () => {
    await hold({ measure: "graffiti-incidents", area: "E07000107", last: "2025-07-01" });
    expect(await overdue("2026-03-31")).not.toContain("graffiti-incidents");
    expect(await overdue("2026-04-01")).toContain("graffiti-incidents");
    expect(await overdue("2026-03-31", false)).toEqual(["graffiti-incidents", "reoffending-rate"]);
  });

  it("count figures of places within the area, of any source, and none of an area around it", async () => {
    await hold({ measure: "total-crime", area: "E01024132", frequency: "MONTH", last: "2025-12-01" });
    await hold({ measure: "hate-crimes", area: "E10000016", last: "2025-10-01" });
    const codes = await overdue("2026-01-15");
    expect(codes).not.toContain("total-crime");
    expect(codes).toContain("hate-crimes");
  });

  it("are awaited at the frequency at which they come, though the measure could be had more often", async () => {
    await hold({
      measure: "fly-tipping-incidents",
      area: "E07000107",
      frequency: "FINANCIAL_YEAR",
      last: "2024-04-01",
    });
    expect(await overdue("2026-06-30")).not.toContain("fly-tipping-incidents");
    expect(await overdue("2026-07-01")).toContain("fly-tipping-incidents");
  });
});
