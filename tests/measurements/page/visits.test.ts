import fc from "fast-check";
import { anonymous } from "../../../src/access/viewer";
import { MeasurementOrderField } from "../../../src/domain/measurementOrderField";
import { SortDirection } from "../../../src/domain/sortDirection";
import type { MeasurementFilter } from "../../../src/measurements/filter/measurementFilter";
import type { Measurement } from "../../../src/measurements/measurement";
import { Measurements } from "../../../src/measurements/measurements";
import type { PageWanted } from "../../../src/measurements/page/listedPage";
import type { MeasurementOrder } from "../../../src/measurements/page/measurementOrder";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const figure: fc.Arbitrary<Figure> = fc.record({
  measure: fc.constantFrom("asb-incidents", "total-crime", "violent-offences"),
  area: fc.constantFrom("E07000107", "E07000109", "E10000016", "E05012392"),
  period: fc.constantFrom("2021", "2021-01", "2021-04", "2021/22-Q1", "2021/22", "YE-2021-09", "2021-05"),
  value: fc.constantFrom(undefined, -1.5, 0, 1, 1, 0.1 + 0.2, 1e15),
});
const keyOf = ({ measure, area, period }: Figure) => [measure, area, period].join();
const figures = fc.uniqueArray(figure, { minLength: 30, maxLength: 60, selector: keyOf });
const orders: fc.Arbitrary<MeasurementOrder[]> = fc.array(
  fc.record({
    field: fc.constantFrom(...Object.values(MeasurementOrderField)),
    direction: fc.constantFrom(...Object.values(SortDirection)),
  }),
  { maxLength: 4 },
);
const size = fc.integer({ min: 1, max: 25 });
const way = fc.constantFrom<PageWanted["way"]>("forward", "backward");

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const page = (orderBy: MeasurementOrder[], wanted: PageWanted, where: MeasurementFilter = {}) => {
  const { database, catalogue } = hub;
  const asking = { database, catalogue: catalogue.snapshot, viewer: anonymous, today: "2022-01-01" };
  return new Measurements(asking).page({ where, orderBy, asOf: null }, wanted);
};

/** Everything in an order, page by page, with what may happen between two pages. */
async function visit(
  orderBy: MeasurementOrder[],
  size: number,
  way: PageWanted["way"],
  meanwhile?: () => Promise<void>,
): Promise<Measurement[]> {
  const visited: Measurement[] = [];
  let cursor: string | null = null;
  for (;;) {
    const isForward = way === "forward";
    const at = page(orderBy, { size, way, after: isForward ? cursor : null, before: isForward ? null : cursor });
    const [nodes, info] = await Promise.all([at.nodes(), at.pageInfo()]);
    expect(nodes.length).toBeLessThanOrEqual(size);
    // What a page was left for may have gone elsewhere meanwhile: by when it was recorded, what is revised moves.
    if (!meanwhile) expect(isForward ? info.hasPreviousPage : info.hasNextPage).toBe(cursor !== null);
    if (isForward) visited.push(...nodes);
    else visited.unshift(...nodes);
    if (!(isForward ? info.hasNextPage : info.hasPreviousPage)) return visited;
    cursor = isForward ? info.endCursor : info.startCursor;
    await meanwhile?.();
  }
}

/** The order that was asked for, said another way: what comes first by each field, an absent value last. */
function comparison(orderBy: MeasurementOrder[]) {
  const tail = (["MEASURE", "AREA", "PERIOD"] as const).map((field) => ({ field, direction: "ASC" }));
  return (a: Measurement, b: Measurement): number => {
    for (const { field, direction } of [...orderBy, ...tail]) {
      if (field === "VALUE" && (a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
      for (const [x, y] of pairsOf(field, a, b)) if (x !== y) return x < y === (direction === "ASC") ? -1 : 1;
    }
    return 0;
  };
}

function pairsOf(
  field: `${MeasurementOrderField}`,
  a: Measurement,
  b: Measurement,
): [string | number, string | number][] {
  const of = (value: (m: Measurement) => string | number): [string | number, string | number] => [value(a), value(b)];
  if (field === "VALUE") return [of(({ value }) => value ?? 0)];
  if (field === "AREA") return [of(({ area }) => area.code)];
  if (field === "MEASURE") return [of(({ measure }) => measure.code)];
  if (field === "RECORDED_AT") return [of(({ recordedAt }) => recordedAt)];
  return [of(({ period }) => period.startsOn), of(({ period }) => period.endsOn)];
}

const ids = (visited: readonly Measurement[]) => visited.map(({ id }) => id);

describe("paging through measurements", () => {
  it("visits every one once and in order, whatever the order, the page size and the direction", async () => {
    await fc.assert(
      fc.asyncProperty(
        figures,
        fc.array(orders, { minLength: 6, maxLength: 6 }),
        size,
        way,
        async (given, some, ...how) => {
          await removeFigures(hub);
          const half = given.length / 2;
          await addFigures(hub, given.slice(0, half), { recordedAt: "2022-01-01T00:00:00.000001Z" });
          await addFigures(hub, given.slice(half), { recordedAt: "2022-01-01T00:00:00.000002Z" });
          for (const orderBy of some) {
            const visited = await visit(orderBy, ...how);
            expect(visited).toHaveLength(given.length);
            expect(ids(visited)).toEqual(ids([...visited].sort(comparison(orderBy))));
            expect(new Set(ids(visited)).size).toBe(given.length);
            expect(await page(orderBy, { size: 1, way: "forward", after: null, before: null }).totalCount()).toBe(
              given.length,
            );
          }
        },
      ),
      { numRuns: 6 },
    );
  });

  it("visits whatever stays once, while others come and are revised between pages", async () => {
    await fc.assert(
      fc.asyncProperty(figures, figures, orders, size, way, async (given, arriving, orderBy, ...how) => {
        await removeFigures(hub);
        await addFigures(hub, given);
        const left = [...arriving];
        const arrived = new Set<string>();
        const visited = await visit(orderBy, ...how, async () => {
          const batch = left.splice(0, 10);
          for (const one of batch) arrived.add(keyOf(one));
          if (batch.length > 0) await addFigures(hub, batch);
        });
        expect(new Set(ids(visited)).size).toBe(visited.length);
        expect(ids(visited)).toEqual(ids([...visited].sort(comparison(orderBy))));
        const seen = visited.map(({ measure, area, period }) => [measure.code, area.code, period.key].join());
        const staying = given.map(keyOf).filter((key) => !arrived.has(key));
        expect(staying.filter((key) => !seen.includes(key))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it("between two cursors sees what lies between them, and says what lies beyond", async () => {
    await removeFigures(hub);
    const months = ["01", "02", "03", "04", "05", "06"].map((month) => `2021-${month}`);
    await addFigures(
      hub,
      months.map((period) => ({ measure: "asb-incidents", area: "E07000107", period, value: 1 })),
    );
    const all = await page([], { size: 6, way: "forward", after: null, before: null }).edges();
    const [after, before] = [all[0]?.cursor ?? null, all[4]?.cursor ?? null];
    const seen = async (wanted: Partial<PageWanted>, where: MeasurementFilter = {}) => {
      const at = page([], { size: 9, way: "forward", after, before, ...wanted }, where);
      const { hasPreviousPage, hasNextPage } = await at.pageInfo();
      return [hasPreviousPage, (await at.nodes()).map(({ period }) => period.key.slice(5)).join(), hasNextPage];
    };
    expect(await seen({})).toEqual([true, "02,03,04", true]);
    expect(await seen({ way: "backward" })).toEqual([true, "02,03,04", true]);
    expect(await seen({ size: 2 })).toEqual([true, "02,03", true]);
    expect(await seen({ size: 2, way: "backward" })).toEqual([true, "03,04", true]);
    expect(await seen({ after: null, before: all[1]?.cursor ?? null })).toEqual([false, "01", true]);
    expect(await seen({ after: all[4]?.cursor ?? null, before: null })).toEqual([true, "06", false]);
    expect(await seen({ after: all[5]?.cursor ?? null, before: null })).toEqual([true, "", false]);
    // The cursors' own rows may be gone from the list.
    expect(await seen({}, { from: "2021-03" })).toEqual([false, "03,04", true]);
    expect(await seen({}, { to: "2021-03" })).toEqual([true, "02,03", false]);
    expect(await seen({ after: null, before: null, size: 6 })).toEqual([false, "01,02,03,04,05,06", false]);
  });
});
