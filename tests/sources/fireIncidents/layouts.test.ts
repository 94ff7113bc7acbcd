import { AreaType } from "../../../src/domain/areaType";
import { fireIncidents } from "../../../src/sources/fireIncidents/fireIncidents.connector";
import { isIncidentTable } from "../../../src/sources/fireIncidents/kindOfFire";
import { odsOf, type WrittenCell, type WrittenRows, xlsxOf } from "../../harness/workbooks";
import { anArea, DARTFORD, knowing } from "../table/known";
import { figuresIn, ignoredIn, refusalOf, rejectionsIn, rowsOf } from "../table/readThrough";

const KENT = anArea("E31000022", "Kent", AreaType.FIRE_AUTHORITY);
const WARD = anArea("E05000001", "Riverside", AreaType.WARD);
const within = (ward = true) => [
  { parent: DARTFORD, isBestFit: false },
  ...(ward ? [{ parent: WARD, isBestFit: true }] : []),
];
const ONE = anArea("E01000001", "Dartford 001A", AreaType.LSOA, { parentLinks: within() });
const TWO = anArea("E01000002", "Dartford 001B", AreaType.LSOA, { parentLinks: within() });
/** Of 2011 only, and so in no ward. */
const GONE = anArea("E01000003", "Dartford 001C", AreaType.LSOA, { validTo: "2021-03-20", parentLinks: within(false) });
const known = knowing([KENT, WARD, DARTFORD, ONE, TWO, GONE]);

const OUTDOOR = { name: "outdoor-fires-dataset-310725.ods" };
const HEADER = [
  "FINANCIAL_YEAR",
  "CALENDAR_YEAR",
  "MONTH_CODE",
  "DAY",
  "FRS_NAME_TERRITORY",
  "LSOA_CODE",
  "ACCIDENTAL_OR_DELIBERATE",
  "OUTDOOR_LOCATION_TYPE",
  "OUTDOOR_DAMAGE_AREA_DESCRIPTION",
];
/** A fire, made up for these tests. The band of its area is one that spreadsheets turn into a date. */
const fire = (month: number, lsoa: WrittenCell, cause = "Deliberate", service = "Kent"): WrittenCell[] => [
  "2031/32",
  month < 4 ? 2032 : 2031,
  month,
  15,
  service,
  lsoa,
  cause,
  "Loose refuse",
  "06-Oct",
];
const FIRES: WrittenRows = [
  fire(4, ONE.code),
  fire(4, ONE.code),
  fire(4, TWO.code),
  fire(4, "E01999999"),
  fire(4, ONE.code, "Accidental"),
  fire(5, TWO.code, "Not known"),
  fire(6, "E01000077", "Deliberate", "Essex"),
  fire(3, TWO.code),
];
const table = (fires: WrittenRows, header: WrittenCell[] = HEADER) =>
  odsOf({ "Cover sheet": [["Outdoor fires"]], Datasheet: [header, ...fires] });
const read = (fires: WrittenRows, more: { name: string } = OUTDOOR) => rowsOf(fireIncidents, table(fires), known, more);
const briefly = async (fires: WrittenRows, more: { name: string } = OUTDOOR) =>
  figuresIn(await read(fires, more)).map(({ area, period, value }) => `${area} ${period} ${value}`);

describe("a table of fires", () => {
  it("is counted by month for the service, the district, the ward and the small area; none there is a true zero", async () => {
    expect((await briefly(FIRES)).sort()).toEqual(
      [
        ...["2031-04 4", "2031-05 0", "2031-06 0", "2032-03 1"].map((figure) => `${KENT.code} ${figure}`),
        ...["2031-04 3", "2031-05 0", "2031-06 0", "2032-03 1"].map((figure) => `${DARTFORD.code} ${figure}`),
        ...["2031-04 3", "2031-05 0", "2031-06 0", "2032-03 1"].map((figure) => `${WARD.code} ${figure}`),
        ...["2031-04 2", "2031-05 0", "2031-06 0", "2032-03 0"].map((figure) => `${ONE.code} ${figure}`),
        ...["2031-04 1", "2031-05 0", "2031-06 0", "2032-03 1"].map((figure) => `${TWO.code} ${figure}`),
      ].sort(),
    );
  });

  it("accounts for each fire: counted, of another cause, or of another service", async () => {
    const rows = await read(FIRES);
    const counted = rows.flatMap((row) => (row.kind === "COUNTED" ? [row] : []));
    expect(counted.map((row) => row.rows).sort()).toEqual([1, 1, 1, 2]);
    expect(ignoredIn(rows)).toEqual({ OTHER_ITEM: 2, OTHER_AREA: 1 });
    const numbers = new Set(figuresIn(rows).map(({ figure }) => figure));
    expect(counted.flatMap(({ figures }) => figures).filter((figure) => !numbers.has(figure))).toEqual([]);
    const sum = (code: string) =>
      figuresIn(rows).reduce((total, { area, value }) => total + (area === code ? (value ?? 0) : 0), 0);
    expect(sum(KENT.code)).toBe(5);
    expect(sum(DARTFORD.code)).toBe(4);
  });

  it("says of every figure which kind of fire it is of, and of none that it is the total", async () => {
    const kinds = async (name: string, fires = FIRES, header = HEADER) => {
      const rows = await rowsOf(fireIncidents, table(fires, header), known, { name });
      return [...new Set(figuresIn(rows).map(({ measure, category }) => `${measure} ${category}`))];
    };
    const [indoors, header] = [FIRES.map((cells) => cells.slice(0, 7)), HEADER.slice(0, 7)];
    expect(await kinds("outdoor-fires-dataset-310725.ods")).toEqual(["deliberate-fires outdoor"]);
    expect(await kinds("dwelling-fires-dataset.ods", indoors, header)).toEqual(["deliberate-fires dwelling"]);
    expect(await kinds("other-building-fires-dataset.ods", indoors, header)).toEqual([
      "deliberate-fires other-building",
    ]);
    expect(await kinds("Road_Vehicle_Fires.ods", indoors, header)).toEqual(["deliberate-fires road-vehicle"]);
    expect(await kinds("fires of this year.ods")).toEqual(["deliberate-fires outdoor"]);
  });

  it("places no fire in a district where it has no small area, and says so of the month", async () => {
    const rows = figuresIn(await read([fire(4, ONE.code), fire(4, null), fire(4, "")]));
    const note = "Without 2 of the service's deliberate fires of the month, which have no small area.";
    expect(rows.map(({ area, value, note, flags }) => ({ area, value, note, flags }))).toEqual([
      { area: KENT.code, value: 3, note: null, flags: [] },
      { area: ONE.code, value: 1, note, flags: [] },
      { area: WARD.code, value: 1, note, flags: ["ESTIMATED"] },
      { area: DARTFORD.code, value: 1, note, flags: [] },
    ]);
    expect(await briefly([fire(4, null)])).toEqual([`${KENT.code} 2031-04 1`]);
  });

  it("gives no ward where it names small areas that are gone, and no small area before or long after its time", async () => {
    const old = (row: WrittenCell[]) => ["2018/19", 2018, ...row.slice(2)];
    expect(await briefly([old(fire(4, ONE.code)), old(fire(4, GONE.code))])).toEqual([
      `${KENT.code} 2018-04 2`,
      `${ONE.code} 2018-04 1`,
      `${DARTFORD.code} 2018-04 2`,
      `${GONE.code} 2018-04 1`,
    ]);
    // Ten years after the codes of 2011 ended the district still has its fire.
    expect(await briefly([fire(4, GONE.code)])).toEqual([`${KENT.code} 2031-04 1`, `${DARTFORD.code} 2031-04 1`]);
  });

  it("is read in its older layout, with names of months and codes of services", async () => {
    const header = ["FRS_NAME", "E_CODE", "FINANCIAL_YEAR", "MONTH_NAME", "ACCIDENTAL_OR_DELIBERATE"];
    const row = (month: string, name = "Kent", code = "E31000022") => [name, code, "2031/32", month, "Deliberate"];
    const rows = [
      row("April"),
      row("March"),
      row("MARCH", "Kent Fire and Rescue Service"),
      row("May", "Kent", "E31000015"),
    ];
    const older = xlsxOf({ Data: [["Other building fires"], header, ...rows] });
    const found = figuresIn(await rowsOf(fireIncidents, older, known, { name: "other-building-fires.xlsx" }));
    expect(found.map(({ area, period, value }) => `${area} ${period} ${value}`)).toEqual([
      `${KENT.code} 2031-04 1`,
      `${KENT.code} 2032-03 2`,
      `${KENT.code} 2031-05 0`,
    ]);
  });

  it("is read as CSV as well, with columns that are new or elsewhere", async () => {
    const [header, ...fires] = [HEADER, ...FIRES].map((row) => ["new", ...row.toReversed()].join(","));
    const csv = [header, ...fires].join("\n");
    const figures = figuresIn(await rowsOf(fireIncidents, csv, known, { name: "outdoor-fires.csv" }));
    expect(figures.map(({ area, period, value }) => `${area} ${period} ${value}`)).toEqual(await briefly(FIRES));
  });

  it("rejects a fire whose month is not in its financial year, and one of a cause that nobody knows", async () => {
    const rows = await read([
      ["2031/32", 2032, 4, 1, "Kent", ONE.code, "Deliberate", "x", "y"],
      ["2031", 2031, 4, 1, "Kent", ONE.code, "Deliberate", "x", "y"],
      fire(13, ONE.code),
      fire(4, ONE.code, "Arson"),
      fire(4, ONE.code),
    ]);
    expect(rejectionsIn(rows).map(({ row, code, value }) => [row, code, value])).toEqual([
      [2, "UNREADABLE_PERIOD", "2031/32 2032 4"],
      [3, "UNREADABLE_PERIOD", "2031 2031 4"],
      [4, "UNREADABLE_PERIOD", "2031/32 2031 13"],
      [5, "UNKNOWN_WORD", "Arson"],
    ]);
    expect(figuresIn(rows)[0]).toMatchObject({ area: KENT.code, value: 1 });
  });

  it("whose fires were not all understood gives figures that say so, and no zero", async () => {
    const rows = await read([
      fire(4, ONE.code),
      fire(4, TWO.code, "Arson"),
      fire(5, ONE.code, "Arson"),
      fire(6, ONE.code),
    ]);
    const note = "1 of the service's fires that were read with these could not be understood, and are counted nowhere.";
    const ofService = figuresIn(rows).filter(({ area }) => area === KENT.code);
    expect(
      ofService.map(({ period, value, flags, note, origin }) => [period, value, flags, note, origin?.completeness]),
    ).toEqual([
      ["2031-04", 1, ["PARTIAL"], note, "MISREAD"],
      ["2031-06", 1, [], null, "WHOLE"],
    ]);
    expect(figuresIn(rows).filter(({ period, value }) => period === "2031-04" && value === 0)).toEqual([]);
  });

  it("whose months were not all understood leaves every month of that financial year in doubt", async () => {
    const later = ["2032/33", ...fire(4, ONE.code).slice(1).with(0, 2032)];
    const rows = await read([fire(4, ONE.code), fire(13, ONE.code), later]);
    expect(figuresIn(rows).map(({ area, period, flags }) => [area, period, flags])).toContainEqual([
      KENT.code,
      "2031-04",
      ["PARTIAL"],
    ]);
    expect(figuresIn(rows).map(({ area, period, flags }) => [area, period, flags])).toContainEqual([
      KENT.code,
      "2032-04",
      [],
    ]);
    const yearless = figuresIn(await read([fire(4, ONE.code), ["2031", ...fire(4, ONE.code).slice(1)]]));
    expect(yearless[0]).toMatchObject({ area: KENT.code, period: "2031-04", flags: ["PARTIAL"] });
  });

  it("does not trouble anybody with rows of other services", async () => {
    const rows = await read([fire(13, "E01000077", "Deliberate", "Essex"), fire(4, ONE.code)]);
    expect(rejectionsIn(rows)).toEqual([]);
    expect(ignoredIn(rows)).toEqual({ OTHER_AREA: 1 });
  });
});

describe("a file that is no table of fires as they are known", () => {
  const refused = (content: Buffer | string, name = OUTDOOR.name) => refusalOf(fireIncidents, content, known, { name });

  it("is refused when its fires are in another table too", async () => {
    for (const name of ["domestic-appliance-fires-dataset.ods", "low-level-geography-dataset.ods"]) {
      expect(await refused(table(FIRES), name)).toContain("is a table of incidents that are in another table too");
      expect(isIncidentTable(name)).toBe(false);
    }
    expect(isIncidentTable(OUTDOOR.name)).toBe(true);
  });

  it("is refused when its name does not tell the kind of fire, or another than its columns", async () => {
    const indoors = table([], HEADER.slice(0, 7));
    expect(await refused(indoors, "fires.ods")).toBe(
      `The file's name must tell which fires it holds (outdoor, dwelling, other-building or road-vehicle), but is "fires.ods".`,
    );
    expect(await refused(indoors, "outdoor-and-dwelling-fires.ods")).toContain("must tell which fires it holds");
    expect(await refused(table(FIRES), "dwelling-fires.ods")).toBe(
      'The file "dwelling-fires.ods" is named after dwelling fires but has the columns of outdoor fires.',
    );
    expect(await refused(indoors)).toContain("lacks the column OUTDOOR_LOCATION_TYPE");
  });

  it("is refused with the sheets or names that it has when the data sheet or a column is missing", async () => {
    expect(await refused(odsOf({ Cover: [["x"]], Fires: [HEADER] }))).toBe(
      'The workbook must have a sheet Datasheet, but has only "Cover", "Fires".',
    );
    expect(await refused(table([], ["FINANCIAL_YEAR", "MONTH_CODE", "FRS_NAME", "CAUSE"]))).toContain(
      'none names "accidental_or_deliberate": the nearest, row 1, names "financial_year"',
    );
    expect(await refused(table([], ["FINANCIAL_YEAR", "FRS_NAME", "ACCIDENTAL_OR_DELIBERATE"]))).toContain(
      "MONTH_CODE",
    );
    expect(await refused(table([], ["FINANCIAL_YEAR", "MONTH_CODE", "ACCIDENTAL_OR_DELIBERATE"]))).toContain("E_CODE");
  });

  it("is refused when its small areas stand under another name, rather than read without them", async () => {
    const header = HEADER.map((name) => (name === "LSOA_CODE" ? "LSOA21CD" : name));
    expect(await refused(table(FIRES, header))).toBe(
      'The header names "LSOA21CD" and no LSOA_CODE, in which small areas are: whether the one is the other is not known.',
    );
  });

  it("is refused when there is no fire in it, since no year has none", async () => {
    expect(await refused(table([]))).toBe("The table has a header and no fire below it: fetch or save it again.");
  });

  it("is refused when it is a web page, or cut short", async () => {
    expect(await refused("<!DOCTYPE html><html></html>")).toContain("is a web page");
    expect(await refused("<!DOCTYPE html><html></html>", "outdoor-fires.csv")).toContain("is a web page");
    expect(await refused(table(FIRES).subarray(0, 700))).toContain("cut short");
  });
});
