import { Completeness } from "../../../src/domain/completeness";
import { MeasurementFlag } from "../../../src/domain/measurementFlag";
import type { Observation } from "../../../src/sources/observation";
import { DARTFORD, GRAVESHAM, Importing, type Vintage } from "./importing";

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());
beforeEach(() => importing.empty());

const KENT = "E23000032";
const incompleteMonths = { judgedBy: "total-crime", inDoubt: ["total-crime", "violent-offences"] };

/** A monthly figure, as the police connector hands it over. */
const figure = (period: string, value: number, more: Partial<Observation> = {}): Observation => ({
  kind: "OBSERVATION",
  sheet: null,
  row: 2,
  figure: null,
  measure: "total-crime",
  area: DARTFORD,
  period,
  category: null,
  value,
  absence: null,
  numerator: null,
  denominator: null,
  flags: [],
  note: null,
  visibility: null,
  origin: null,
  ...more,
});

const months = (...figures: Observation[]) => importing.reading(figures, { incompleteMonths });

const current = async (): Promise<Vintage[]> => (await importing.vintages()).filter(({ isCurrent }) => isCurrent);
const partial = async () =>
  (await current()).filter(({ flags }) => flags.includes("PARTIAL")).map(({ startsOn }) => startsOn.slice(0, 7));

describe("a month that was published incomplete", () => {
  it("is flagged when it comes with its neighbours, and its note says what makes it so", async () => {
    await months(
      figure("2018-10", 1081),
      figure("2018-11", 758),
      figure("2018-12", 421),
      figure("2019-01", 1133),
      figure("2019-02", 950),
    );
    expect(await partial()).toEqual(["2018-11", "2018-12"]);
    expect((await current()).find(({ startsOn }) => startsOn === "2018-12-01")).toMatchObject({
      value: 421,
      vintage: 1,
      note: "The published file is incomplete and this is no fall: it holds 421 crimes, after 1,081 in October 2018 and before 1,133 in January 2019.",
    });
  });

  it("is judged again when its neighbours arrive, as a vintage of its own under the provenance that it had", async () => {
    await months(figure("2018-12", 421));
    expect(await partial()).toEqual([]);
    const run = await months(figure("2019-01", 1133), figure("2019-02", 950));
    expect(run).toMatchObject({ read: 2, inserted: 2, revised: 0, measurements: 3 });
    const december = (await importing.vintages()).filter(({ startsOn }) => startsOn === "2018-12-01");
    expect(december).toMatchObject([
      { vintage: 1, flags: [], isCurrent: false },
      { vintage: 2, flags: ["PARTIAL"], value: 421, isCurrent: true },
    ]);
    const [{ provenances } = { provenances: 0 }] = await importing.sql<{ provenances: number }>(
      "SELECT count(DISTINCT provenance_id)::int AS provenances FROM measurements WHERE starts_on = '2018-12-01'",
    );
    expect(provenances).toBe(1);
  });

  it("stays hidden when it is judged again, where it was too small to be shown", async () => {
    const threshold = (least: number | null) =>
      importing.sql("UPDATE measures SET disclosure_threshold = $1 WHERE code = 'violent-offences'", [least]);
    await threshold(5);
    const now = await Importing.over(importing);
    await threshold(null);
    await now.reading([figure("2018-12", 421), figure("2018-12", 3, { measure: "violent-offences" })], {
      incompleteMonths,
    });
    await now.reading([figure("2019-01", 1133), figure("2019-02", 950)], { incompleteMonths });
    const hidden = await importing.sql(
      `SELECT m.vintage, m.flags, array_agg(audience ORDER BY audience) AS from FROM measurements m
      JOIN published_values p ON p.measurement_id = m.id AND p.absence = 'SUPPRESSED'
      WHERE m.superseded_at IS NULL GROUP BY m.id`,
    );
    expect(hidden).toEqual([{ vintage: 2, flags: ["PARTIAL"], from: ["PARTNERS", "PUBLIC"] }]);
  });

  it("is so no more when the neighbours turn out as low", async () => {
    await months(figure("2018-12", 421), figure("2019-01", 1133), figure("2019-02", 950));
    expect(await partial()).toEqual(["2018-12"]);
    await months(figure("2019-01", 433), figure("2019-02", 450));
    expect(await partial()).toEqual([]);
    expect((await current()).map(({ note }) => note)).toEqual([null, null, null]);
  });

  it("stays PARTIAL for what else makes it so, when it is so no more", async () => {
    const unread = { flags: [MeasurementFlag.PARTIAL], note: "3 records could not be understood." };
    const whole = [figure("2019-01", 433), figure("2019-02", 450)];
    const december = async () => (await current()).find(({ startsOn }) => startsOn === "2018-12-01");
    for (const together of [true, false]) {
      await importing.empty();
      const [first, ...rest] = [figure("2018-12", 421, unread), figure("2019-01", 1133), figure("2019-02", 950)];
      if (together) await months(first as Observation, ...rest);
      else for (const batch of [[first as Observation], rest]) await months(...batch);
      expect(await december()).toMatchObject({
        flags: ["PARTIAL"],
        note: expect.stringMatching(/^3 records .+\. Partial as it was read, too\. The published file is incomplete/),
      });
      expect(await months(first as Observation)).toMatchObject({ unchanged: 1, measurements: 0 });
      await months(...whole);
      expect(await december()).toMatchObject({ flags: ["PARTIAL"], note: unread.note });
    }
  });

  it("puts every figure in doubt that is made of it, in every area within, and no other measure's", async () => {
    const december = { period: "2018-12" };
    await months(
      figure("2018-12", 6336, { area: KENT }),
      figure("2018-12", 421, december),
      figure("2018-12", 30, { ...december, category: "burglary" }),
      figure("2018-12", 99, { ...december, measure: "violent-offences" }),
      figure("2018-12", 111, { ...december, measure: "asb-incidents" }),
      figure("2018-12", 5, { ...december, area: "E01024132" }),
      figure("2019-01", 15659, { area: KENT }),
      figure("2019-01", 1133),
      figure("2019-02", 14700, { area: KENT }),
    );
    const inDoubt = (await current()).filter(({ flags }) => flags.includes("PARTIAL"));
    expect(inDoubt.map(({ measure, area, category }) => `${measure} ${area} ${category}`)).toEqual([
      "total-crime E01024132 null",
      `total-crime ${DARTFORD} null`,
      `total-crime ${DARTFORD} burglary`,
      `total-crime ${KENT} null`,
      `violent-offences ${DARTFORD} null`,
    ]);
  });

  it("is told by the widest area that the file is about: a whole force vouches for a quiet district", async () => {
    await months(
      ...["2018-12", "2019-01", "2019-02"].map((period) => figure(period, 15_000, { area: KENT })),
      figure("2018-12", 100, { area: GRAVESHAM }),
      figure("2019-01", 900, { area: GRAVESHAM }),
      figure("2019-02", 900, { area: GRAVESHAM }),
    );
    expect(await partial()).toEqual([]);
  });

  it("changes nothing when the same comes again", async () => {
    const all = () =>
      months(
        figure("2018-10", 1081),
        figure("2018-11", 758),
        figure("2018-12", 421),
        figure("2019-01", 1133),
        figure("2019-02", 950),
      );
    await all();
    expect(await all()).toMatchObject({ unchanged: 5, revised: 0, measurements: 0 });
  });

  it("is never told by an extract, nor does an extract make one", async () => {
    const origin = { file: null, sheet: null, row: null, publishedOn: null, completeness: Completeness.EXTRACT };
    await months(figure("2019-01", 1133), figure("2019-02", 950), figure("2018-12", 7, { origin }));
    expect(await partial()).toEqual([]);
  });
});
