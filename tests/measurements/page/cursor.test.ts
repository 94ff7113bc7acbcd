import fc from "fast-check";
import { globalId } from "../../../src/catalogue/globalId";
import { MeasurementOrderField } from "../../../src/domain/measurementOrderField";
import { SortDirection } from "../../../src/domain/sortDirection";
import type { Measurement } from "../../../src/measurements/measurement";
import { cursorOf, placeOf } from "../../../src/measurements/page/cursor";
import type { Listing } from "../../../src/measurements/page/listing";
import { measurementOrder } from "../../../src/measurements/page/measurementOrder";

const listing = (...order: [MeasurementOrderField, SortDirection][]): Listing<Measurement> => ({
  of: "Measurement",
  from: () => ({ tables: () => "", conditions: [] }),
  order: measurementOrder(order.map(([field, direction]) => ({ field, direction }))),
  json: (v) => v,
  read: (json) => json as Measurement,
});
const { VALUE, RECORDED_AT } = MeasurementOrderField;
const { ASC, DESC } = SortDirection;

const measurement = (value: number | null) =>
  ({
    measure: { code: "asb-incidents" },
    area: { code: "E07000107" },
    period: { startsOn: "2021-04-01", endsOn: "2021-04-30" },
    category: null,
    source: { rowId: 7 },
    vintage: 2,
    value,
    recordedAt: "2022-01-01T00:00:00.000001Z",
  }) as Measurement;

/** A cursor that says what it likes. */
const forged = (...contents: unknown[]) => globalId("Measurement>", JSON.stringify(contents));
const PLACE = ["asb-incidents", "E07000107", "2021-04-01", "2021-04-30", 0, 7, 2];

describe("a cursor", () => {
  it("leads back to the values that its row is sorted by", () => {
    expect(placeOf(listing(), cursorOf(listing(), measurement(3)))).toEqual(PLACE);
    const order = listing([VALUE, DESC], [RECORDED_AT, ASC]);
    expect(placeOf(order, cursorOf(order, measurement(null)))).toEqual([1, 0, "2022-01-01T00:00:00.000001Z", ...PLACE]);
  });

  it("keeps every finite value exactly", () => {
    const order = listing([VALUE, ASC]);
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
        expect(placeOf(order, cursorOf(order, measurement(value)))[1]).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it("is short enough to be an argument, whatever it holds", () => {
    const order = listing(
      ...Object.values(MeasurementOrderField).map((field): [typeof field, SortDirection] => [field, DESC]),
    );
    expect(cursorOf(order, measurement(-1.234567890123456e-300)).length).toBeLessThan(400);
  });

  it.each([
    ["of another order", listing()],
    ["of the same order the other way", listing([VALUE, ASC])],
  ])("is refused when it is %s", (_what, other) => {
    const cursor = cursorOf(listing([VALUE, DESC]), measurement(3));
    expect(() => placeOf(other, cursor)).toThrow(expect.objectContaining({ code: "INVALID_CURSOR" }));
  });

  const [order] = JSON.parse(
    Buffer.from(cursorOf(listing(), measurement(3)), "base64url")
      .toString()
      .slice(13),
  );
  it.each([
    ["nothing", ""],
    ["of no cursor's shape", "nonsense"],
    ["no list", globalId("Measurement>", "{}")],
    ["no JSON", globalId("Measurement>", "[")],
    ["of another list", globalId("Area>", JSON.stringify([order, ...PLACE]))],
    ["too short", forged(order, ...PLACE.slice(1))],
    ["too long", forged(order, ...PLACE, 1)],
    ["with text where a number is", forged(order, ...PLACE.slice(0, 6), "2; DROP TABLE areas")],
    ["with a number that is not whole", forged(order, ...PLACE.slice(0, 6), 1.5)],
    ["with a number that is too large", forged(order, ...PLACE.slice(0, 6), 2 ** 31)],
    ["with a code that has a NUL", forged(order, "asb\0", ...PLACE.slice(1))],
    ["with a code that is no ASCII", forged(order, "é", ...PLACE.slice(1))],
    ["with a day that does not exist", forged(order, ...PLACE.slice(0, 2), "2021-02-30", ...PLACE.slice(3))],
    ["with a day of the year 0", forged(order, ...PLACE.slice(0, 2), "0000-01-01", ...PLACE.slice(3))],
    ["with null", forged(order, null, ...PLACE.slice(1))],
    ["with an object", forged(order, {}, ...PLACE.slice(1))],
  ])("is refused when it is %s", (_what, cursor) => {
    expect(() => placeOf(listing(), cursor)).toThrow(expect.objectContaining({ code: "INVALID_CURSOR" }));
  });

  it.each(["2022-01-01", "2022-01-01T24:00:00.000000Z", "2022-02-30T00:00:00.000000Z", "infinity", 5])(
    "is refused with %j for an instant",
    (instant) => {
      const recorded = listing([RECORDED_AT, ASC]);
      const cursor = forged(`r${order}`, instant, ...PLACE);
      expect(() => placeOf(recorded, cursor)).toThrow(expect.objectContaining({ code: "INVALID_CURSOR" }));
    },
  );
});
