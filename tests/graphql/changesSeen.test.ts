import { forget } from "../harness/forget";
import { openTestHub, type TestHub } from "../harness/hub";
import { forgetFigures } from "../harness/series";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
  await forget(hub, "annotations");
  await hub.catalogue.reachSequence(await forgetFigures(hub.database));
  const figure = (period: string, value: number) =>
    `{ measure: "graffiti-incidents", area: "E07000107", period: "${period}", value: ${value} }`;
  await hub.data(`mutation { importMeasurements(input: { source: "partner-return", idempotencyKey: "two years",
    rows: [${figure("2024/25-Q1", 80)}, ${figure("2025/26-Q1", 100)}] }) { errors { message } } }`);
});
afterAll(() => hub.close());

interface Assessed {
  rag: string | null;
  target: { value: number } | null;
  comparison: { percentChange: number | null; refusal: { code: string } | null };
}
const assessed = async (asOf: string | null = null) => {
  const question = `query ($asOf: DateTime) { indicator(partnership: "dartford", code: "graffiti-incidents") {
    assessment(period: "2025/26-Q1", asOf: $asOf) {
      rag target { value } comparison { percentChange refusal { code } } } } }`;
  return (await hub.data<{ indicator: { assessment: Assessed } }>(question, { asOf })).indicator.assessment;
};
const later = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("what is said of figures", () => {
  it("judges them at once, and not as of a moment before it was said", async () => {
    const id = hub.catalogue.snapshot.indicators.find(({ code }) => code === "graffiti-incidents")?.id;
    expect(await assessed()).toMatchObject({
      rag: null,
      target: null,
      comparison: { percentChange: 25, refusal: null },
    });
    await later();
    const before = new Date().toISOString();
    await later();

    const answer = await hub.data<{ setTarget: { errors: unknown[] } }>(`mutation {
      setTarget(input: { indicator: "${id}", period: "2025/26-Q1", value: 120 }) { errors { message } } }`);
    expect(answer.setTarget.errors).toEqual([]);
    expect((await assessed()).target).toEqual({ value: 120 });

    await hub.data(`mutation { annotateMeasure(input: { measure: "graffiti-incidents", period: "2025/26-Q1",
      kind: SERIES_BREAK, text: "Counted by another system." }) { errors { message } } }`);
    expect((await assessed()).comparison).toEqual({ percentChange: null, refusal: { code: "SERIES_BREAK" } });

    expect(await assessed(before)).toMatchObject({ target: null, comparison: { percentChange: 25, refusal: null } });
  });
});
