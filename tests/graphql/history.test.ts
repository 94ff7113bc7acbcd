import { addFigures, removeFigures } from "../harness/figures";
import { openTestHub, type TestHub } from "../harness/hub";

const DARTFORD = "E07000107";
const APRIL = { measure: "asb-incidents", area: DARTFORD, period: "2021-04" };

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(async () => {
  await removeFigures(hub);
  const reading = { recordedAt: "2022-01-10T00:00:00Z", file: "april.csv", sheet: "Kent", publishedOn: "2022-01-05" };
  await addFigures(hub, [{ ...APRIL, value: 100, row: 7 }], reading);
  await addFigures(hub, [{ ...APRIL, value: 104, row: 9, reason: "Late reports" }], {
    recordedAt: "2022-02-10T00:00:00Z",
    file: "april-again.csv",
  });
});
afterAll(() => hub.close());

interface Answer {
  readonly measurements: { readonly nodes: readonly { readonly id: string; readonly [field: string]: unknown }[] };
}
const everyVintage = async (fields: string) => {
  const question = `{ measurements(where: { recordedFrom: "2022-01-01T00:00:00Z" }) { nodes { id ${fields} } } }`;
  return (await hub.data<Answer>(question)).measurements.nodes;
};

describe("a measurement that was revised", () => {
  it("is two, each with an id of its own, and knows which is current", async () => {
    const [first, second] = await everyVintage("value current { id value }");
    expect([first?.value, second?.value]).toEqual([100, 104]);
    expect(first?.id).not.toBe(second?.id);
    expect(first?.current).toEqual({ id: second?.id, value: 104 });
    expect(second?.current).toEqual({ id: second?.id, value: 104 });
  });

  it("is what the hub knew at the instant at which it says that it was recorded, to the microsecond", async () => {
    await addFigures(hub, [{ ...APRIL, value: 110 }], { recordedAt: "2022-03-10T00:00:00.123456Z" });
    const question = `query ($asOf: DateTime) { measurements(asOf: $asOf) { nodes { value recordedAt } } }`;
    type Recorded = { measurements: { nodes: { value: number; recordedAt: Date }[] } };
    const [now] = (await hub.data<Recorded>(question)).measurements.nodes;
    const then = (await hub.data<Recorded>(question, { asOf: now?.recordedAt })).measurements.nodes;
    expect(then).toEqual([now]);
    const changes = `query ($at: DateTime) {
      measurements(where: { recordedFrom: $at, recordedTo: $at }) { nodes { value } } }`;
    expect(await hub.data(changes, { at: now?.recordedAt })).toEqual({ measurements: { nodes: [{ value: 110 }] } });
  });

  it("tells its history, the newest first, with reasons and provenance", async () => {
    const [first, second] = await everyVintage(
      "revisions { value absence recordedAt supersededAt reason provenance { file sheet row publishedOn } }",
    );
    const revised = new Date("2022-02-10T00:00:00Z");
    expect(first?.revisions).toEqual([
      {
        value: 104,
        absence: null,
        recordedAt: revised,
        supersededAt: null,
        reason: "Late reports",
        provenance: { file: "april-again.csv", sheet: null, row: 9, publishedOn: null },
      },
      {
        value: 100,
        absence: null,
        recordedAt: new Date("2022-01-10T00:00:00Z"),
        supersededAt: revised,
        reason: null,
        provenance: { file: "april.csv", sheet: "Kent", row: 7, publishedOn: "2022-01-05" },
      },
    ]);
    expect(second?.revisions).toEqual(first?.revisions);
  });

  it("keeps what the viewer may not see out of its history", async () => {
    await addFigures(hub, [{ ...APRIL, value: 105, visibility: "PARTNERS" }], { recordedAt: "2022-03-10T00:00:00Z" });
    const [first] = await everyVintage("value current { value } revisions { value }");
    expect(first).toMatchObject({ value: 100, current: { value: 104 }, revisions: [{ value: 104 }, { value: 100 }] });
    await addFigures(hub, [{ ...APRIL, value: 106, hiddenAs: "SUPPRESSED" }], { recordedAt: "2022-04-10T00:00:00Z" });
    const [again] = await everyVintage("revisions { value absence }");
    expect(again?.revisions).toEqual([
      { value: null, absence: "SUPPRESSED" },
      { value: 104, absence: null },
      { value: 100, absence: null },
    ]);
  });
});

describe("the provenance of a value", () => {
  it("names source, run, file, sheet and row, with the licence that travels with it", async () => {
    const [first] = await everyVintage(
      "provenance { source { slug licence attribution } importRun { id file source { slug } } file sheet row publishedOn retrievedAt licence attribution }",
    );
    const source = hub.catalogue.snapshot.source("police-uk-archive");
    const { licence, attribution } = source ?? {};
    expect(licence).toBeTruthy();
    expect(first?.provenance).toEqual({
      source: { slug: "police-uk-archive", licence, attribution },
      importRun: { id: expect.any(String), file: "april.csv", source: { slug: "police-uk-archive" } },
      file: "april.csv",
      sheet: "Kent",
      row: 7,
      publishedOn: "2022-01-05",
      retrievedAt: new Date("2022-01-10T00:00:00Z"),
      licence,
      attribution,
    });
  });

  it("costs one statement for all, and so do current, revisions and runs", async () => {
    const months = ["05", "06", "07"].map((month) => ({ ...APRIL, period: `2021-${month}`, value: 1 }));
    for (const month of months) await addFigures(hub, [month], { recordedAt: "2022-01-11T00:00:00Z" });
    const before = hub.database.statementsSent();
    const nodes = await everyVintage(
      "provenance { file importRun { status } } current { id provenance { row } } revisions { value provenance { row } }",
    );
    expect(nodes).toHaveLength(5);
    // The page, the provenances of its rows, runs, revisions, and the provenances of those that were not on the page.
    expect(hub.database.statementsSent() - before).toBeLessThanOrEqual(5);
  });
});

describe("the id of a measurement", () => {
  it("leads back to its vintage, whatever came after it", async () => {
    const [first, second] = await everyVintage("value");
    const question = `{ nodes(ids: ["${second?.id}", "${first?.id}"]) { __typename id ... on Measurement { value period { key } } } }`;
    const before = hub.database.statementsSent();
    const period = { key: "2021-04" };
    expect(await hub.data(question)).toEqual({
      nodes: [
        { __typename: "Measurement", id: second?.id, value: 104, period },
        { __typename: "Measurement", id: first?.id, value: 100, period },
      ],
    });
    expect(hub.database.statementsSent() - before).toBe(1);
  });

  it("of a category leads back to it too", async () => {
    await addFigures(hub, [{ ...APRIL, measure: "total-crime", category: "burglary", value: 5 }]);
    const question = `{ measurements(where: { breakdown: "crime-type" }) { nodes { id value category { code } } } }`;
    const [burglary] = (await hub.data<Answer>(question)).measurements.nodes;
    const node = `{ node(id: "${burglary?.id}") { id ... on Measurement { value category { code } } } }`;
    expect(await hub.data(node)).toEqual({ node: burglary });
  });

  it("of one that the viewer may not see leads nowhere, like one that never was", async () => {
    await addFigures(hub, [{ ...APRIL, measure: "hate-crimes", value: 5, visibility: "PARTNERS" }]);
    const idOf = (...parts: unknown[]) => Buffer.from(`Measurement:${parts.join("|")}`).toString("base64url");
    const seen = ["asb-incidents", DARTFORD, "2021-04", "-", "police-uk-archive", 1];
    const nowhere = [
      ["hate-crimes", DARTFORD, "2021-04", "-", "partner-return", 1],
      ["asb-incidents", DARTFORD, "2021-04", "-", "police-uk-archive", 3],
      ["asb-incidents", DARTFORD, "2021-04", "-", "police-uk-archive", 99999],
      ["asb-incidents", DARTFORD, "2021-04", "-", "police-uk-archive", "1; DROP TABLE areas"],
      ["asb-incidents", DARTFORD, "2021-04", "-", "nobody", 1],
      ["asb-incidents", DARTFORD, "2021-04", "crime-type.burglary", "police-uk-archive", 1],
      ["asb-incidents", DARTFORD, "2020-Q4", "-", "police-uk-archive", 1],
      ["asb-incidents", DARTFORD, "April 2021", "-", "police-uk-archive", 1],
      ["asb-incidents", "E99999999", "2021-04", "-", "police-uk-archive", 1],
      ["nothing", DARTFORD, "2021-04", "-", "police-uk-archive", 1],
      [...seen, ""],
      ["asb-incidents"],
    ];
    const ids = [seen, ...nowhere].map((parts) => idOf(...parts));
    const { nodes } = await hub.data<{ nodes: unknown[] }>(`{ nodes(ids: ${JSON.stringify(ids)}) { id } }`);
    expect(nodes).toEqual([{ id: ids[0] }, ...nowhere.map(() => null)]);
  });

  it("takes no statement when it is a thing's of the catalogue", async () => {
    const [area] = hub.catalogue.snapshot.areas;
    const before = hub.database.statementsSent();
    await hub.data(`{ node(id: "${area?.id}") { id } nodes(ids: ["${area?.id}"]) { id } }`);
    expect(hub.database.statementsSent() - before).toBe(0);
  });
});
