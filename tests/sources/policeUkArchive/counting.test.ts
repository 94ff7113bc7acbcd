import { DARTFORD, FORCE, type Found, fixture, GRAVESHAM, MEDWAY, readFixture, readStreet } from "./street";

const DARENTH = "E05012396";
const OUTCOMES = "recorded-crime-outcomes";

let month: Found;
beforeAll(async () => {
  month = await readFixture("2024-01-kent-street.csv");
});

describe("a month of a force", () => {
  it("is counted into small area, ward, district and force", () => {
    expect(month.value("total-crime", "E01024132")).toBe(2);
    expect(month.value("total-crime", DARENTH)).toBe(4);
    expect(month.value("total-crime", DARTFORD)).toBe(10);
    expect(month.value("total-crime", FORCE)).toBe(17);
    expect(month.value("total-crime", DARTFORD, "shoplifting")).toBe(2);
  });

  it("counts violence and robbery as violent, and anti-social behaviour as no crime", () => {
    expect(month.value("violent-offences", DARTFORD)).toBe(2);
    expect(month.value("violent-offences", DARTFORD, "robbery")).toBe(1);
    expect(month.value("violent-offences", MEDWAY)).toBe(1);
    expect(month.value("asb-incidents", DARTFORD)).toBe(2);
    expect(month.value("asb-incidents", FORCE)).toBe(4);
    expect(month.value(OUTCOMES, FORCE)).toBe(month.value("total-crime", FORCE));
  });

  it("puts small areas that the hub does not hold in the district of their name", () => {
    expect(month.value("total-crime", "E07000105", "vehicle-crime")).toBe(1);
    expect(month.value("total-crime", "E07000112", "other-theft")).toBe(1);
    expect(month.figure("total-crime", "E01023987")).toBeUndefined();
  });

  it("counts what has no place, or one outside the force, for the force alone and tells how much that is", () => {
    expect([month.rowsOf("LOCATED"), month.rowsOf("NO_LOCATION"), month.rowsOf("ELSEWHERE")]).toEqual([17, 3, 1]);
    const districts = month.sum("total-crime", /^E0[67]/) + month.sum("asb-incidents", /^E0[67]/);
    expect(districts).toBe(month.rowsOf("LOCATED"));
    expect(month.sum("total-crime", /^E23/) + month.sum("asb-incidents", /^E23/)).toBe(17 + 3 + 1);
  });

  it("accounts for each of its rows once", () => {
    const counted = month.groups.reduce((sum, { rows }) => sum + rows, 0);
    expect(counted).toBe(21);
    expect([month.rowsOf("DUPLICATE"), month.rowsOf("TRANSPORT_POLICE"), month.rejections.length]).toEqual([1, 1, 0]);
  });

  it("takes one identifier at two places for two crimes, and a repeated line for one", () => {
    expect(month.rowsOf("REPEATED_ID")).toBe(1);
    expect(month.value("total-crime", DARTFORD, "drugs")).toBe(1);
  });

  it("keeps incidents that are alike word for word, since they have no identifier", () => {
    expect(month.value("asb-incidents", "E01024135")).toBe(2);
  });

  it("leaves out what the British Transport Police recorded", () => {
    expect(month.value("total-crime", FORCE, "bicycle-theft")).toBe(0);
  });

  it("gives a true zero for every kind and every area of which all records are at hand", () => {
    expect(month.value("total-crime", DARTFORD, "bicycle-theft")).toBe(0);
    expect(month.value("total-crime", "E07000116")).toBe(0);
    expect(month.value("asb-incidents", "E01024133")).toBe(0);
    expect(month.value(OUTCOMES, GRAVESHAM, "offender-sent-to-prison")).toBe(0);
    // No small area that was gone by then.
    expect(month.figure("total-crime", "E01024140")).toBeUndefined();
  });

  it("says of a ward that it is put together by best fit, and of nothing else", () => {
    const estimated = month.figures.filter(({ flags }) => flags.includes("ESTIMATED" as never));
    expect(new Set(estimated.map(({ area }) => area.slice(0, 3)))).toEqual(new Set(["E05"]));
    expect(estimated.length).toBe(month.figures.filter(({ area }) => area.startsWith("E05")).length);
  });

  it("counts a crime whose outcome is blank or unknown among all outcomes, and says so", () => {
    const categories = month.figures.filter(
      (row) => row.measure === OUTCOMES && row.area === DARTFORD && row.category !== null,
    );
    expect(categories.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(8);
    expect(month.figure(OUTCOMES, DARTFORD)).toMatchObject({
      value: 10,
      note: expect.stringMatching(
        /^The last outcome of 2 of these is blank or none that is known, so the categories add up to 2 fewer\./,
      ),
    });
    expect(month.figure(OUTCOMES, GRAVESHAM)).toMatchObject({ note: null });
    expect(month.rowsOf("UNKNOWN_OUTCOME")).toBe(2);
  });

  it("numbers each figure for itself, and names the first of its rows", () => {
    const numbers = month.figures.map(({ figure }) => figure);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(month.figure("total-crime", DARTFORD, "shoplifting")).toMatchObject({
      row: 6,
      origin: { file: null, sheet: null, row: null, publishedOn: null, completeness: "WHOLE" },
    });
    const known = new Set(numbers);
    expect(month.groups.every(({ figures }) => figures.every((number) => known.has(number)))).toBe(true);
  });
});

describe("a month some of whose records nobody can count", () => {
  const NAME = "2024-01-kent-street.csv";
  const lines = fixture(NAME).trimEnd().split("\n");
  const record = lines.find((line) => line.includes(",Burglary,")) ?? "";
  const PIRACY = record.replace(",Burglary,", ",Piracy,");
  const CUT_SHORT = record.split(",").slice(0, 3).join(",");
  let lacking: Found;
  beforeAll(async () => {
    const other = record.replace(",2024-01,", ",2024-02,");
    lacking = await readStreet(NAME, [...lines, PIRACY, other, CUT_SHORT, ""].join("\n"));
  });

  it("has those rejected: a kind that is unknown, another month, a row that is cut short", () => {
    const first = lines.length + 1;
    expect(lacking.rejections).toMatchObject([
      { row: first, column: "Crime type", value: "Piracy", code: "UNKNOWN_WORD" },
      { row: first + 1, column: "Month", value: "2024-02", code: "OTHER_PERIOD" },
      { row: first + 2, column: null, value: "3", code: "RAGGED_ROW" },
    ]);
  });

  it("is partial, since they may be of any area, says how many they are, and takes no whole month's place", () => {
    const note = "2 of the records that were read with these could not be understood, and are counted nowhere.";
    expect(lacking.figures.every(({ flags }) => flags.includes("PARTIAL" as never))).toBe(true);
    expect(lacking.figures.every(({ origin }) => origin?.completeness === "MISREAD")).toBe(true);
    expect(lacking.figure("total-crime", DARTFORD)?.note).toBe(note);
    expect(lacking.figure("total-crime", FORCE)?.note).toMatch(new RegExp(`^The whole force, .*\\. ${note}$`));
    expect(month.figures.some(({ flags }) => flags.includes("PARTIAL" as never))).toBe(false);
  });

  it("gives what was counted as it would be without them, and no zero", () => {
    const counted = [...month.values].filter(([, value]) => value !== 0);
    expect([...lacking.values]).toEqual(counted);
  });
});

describe("a month whose records name small areas of 2011", () => {
  it("has figures of those, of districts and of the force, and of no ward", async () => {
    const old = await readFixture("2018-12-kent-street.csv");
    expect(old.value("total-crime", "E01024140")).toBe(2);
    expect(old.value("total-crime", "E01024141")).toBe(0);
    expect(old.figure("total-crime", "E01035270")).toBeUndefined();
    expect(old.figures.filter(({ area }) => area.startsWith("E05"))).toEqual([]);
    expect(old.value("total-crime", DARTFORD)).toBe(3);
    // Shepway was renamed Folkestone and Hythe under the same code.
    expect(old.value("total-crime", "E07000112", "drugs")).toBe(1);
  });
});

describe("a district's part of a month", () => {
  it("is whole for that district and what is within it, and says nothing of the force", async () => {
    const part = await readFixture("2024-02-kent-street-dartford-lsoas.csv");
    expect(part.value("total-crime", DARTFORD)).toBe(1);
    expect(part.value("total-crime", DARTFORD, "burglary")).toBe(0);
    expect(part.value("asb-incidents", "E01035270")).toBe(1);
    expect(part.value("asb-incidents", "E01024132")).toBe(0);
    expect(part.figure("total-crime", FORCE)).toBeUndefined();
    expect(part.figure("total-crime", GRAVESHAM)).toBeUndefined();
    expect(part.rowsOf("OTHER_AREA")).toBe(1);
  });
});

describe("an extract", () => {
  it("counts what it holds, flagged and noted, and says nothing of what it does not hold", async () => {
    const extract = await readFixture("2024-03-kent-street_first-rows.csv");
    expect(extract.figure("total-crime", DARTFORD)).toMatchObject({
      value: 3,
      flags: ["PARTIAL"],
      note: "Counted from an extract of 4 records.",
      origin: { completeness: "EXTRACT" },
    });
    expect(extract.figure(OUTCOMES, DARTFORD, "under-investigation")?.value).toBe(2);
    expect(extract.figures.every(({ value, category }) => category !== null || value !== 0)).toBe(true);
    expect(extract.figure("total-crime", FORCE)).toBeUndefined();
  });
});
