import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { packageRoot } from "../../../src/config";
import { policeUkApi } from "../../../src/sources/policeUkApi/policeUkApi.connector";
import { DARTFORD, FORCE, HEADER, known, readStreet } from "../policeUkArchive/street";
import { readAnswerFile, record, saved } from "./answers";

const LSOA = "E01024132";
const WARD = "E05012396";
const MEASURES = ["total-crime", "violent-offences", "asb-incidents", "recorded-crime-outcomes"];

/** The categories of the service, by what the files call them. */
const CATEGORIES = {
  "Bicycle theft": "bicycle-theft",
  Burglary: "burglary",
  "Criminal damage and arson": "criminal-damage-arson",
  Drugs: "drugs",
  "Other crime": "other-crime",
  "Other theft": "other-theft",
  "Possession of weapons": "possession-of-weapons",
  "Public order": "public-order",
  Robbery: "robbery",
  Shoplifting: "shoplifting",
  "Theft from the person": "theft-from-the-person",
  "Vehicle crime": "vehicle-crime",
  "Violence and sexual offences": "violent-crime",
};

const refusalOf = (content: string | Buffer, name?: string) =>
  readAnswerFile(content, name).then(
    () => null,
    (error: Error) => error.message,
  );

describe("an answer of an area and a month", () => {
  it("is counted into the area's figures, each an estimate, and of no other area", async () => {
    const found = await readAnswerFile(
      saved(DARTFORD, [
        record("violent-crime"),
        record("robbery", { outcome_status: { category: "Local resolution", date: "2024-02" } }),
        record("shoplifting"),
        record("anti-social-behaviour"),
      ]),
    );
    expect(found.value("total-crime", DARTFORD)).toBe(3);
    expect(found.value("violent-offences", DARTFORD)).toBe(2);
    expect(found.value("violent-offences", DARTFORD, "violence-and-sexual-offences")).toBe(1);
    expect(found.value("asb-incidents", DARTFORD)).toBe(1);
    expect(found.value("recorded-crime-outcomes", DARTFORD, "local-resolution")).toBe(1);
    expect(found.value("total-crime", DARTFORD, "burglary")).toBe(0);
    expect(new Set(found.figures.map(({ area }) => area))).toEqual(new Set([DARTFORD]));
    expect(new Set(found.figures.map(({ flags }) => flags.join()))).toEqual(new Set(["ESTIMATED"]));
    expect(found.groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(4);
  });

  it("comes to what the file of the same records comes to", async () => {
    const types = Object.keys(CATEGORIES) as (keyof typeof CATEGORIES)[];
    const outcomes = (known.measure("recorded-crime-outcomes")?.breakdowns ?? []).flatMap(({ categories }) =>
      categories.map(({ label }) => label),
    );
    const crimes = fc.array(fc.tuple(fc.constantFrom(...types), fc.constantFrom("", ...outcomes)), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(crimes, fc.nat({ max: 5 }), async (all, incidents) => {
        const lines = [
          ...all.map(
            ([type, outcome], at) => `id${at},2024-01,,Kent Police,,,,${LSOA},Dartford 012A,${type},${outcome},`,
          ),
          ...Array.from(
            { length: incidents },
            () => `,2024-01,,Kent Police,,,,${LSOA},Dartford 012A,Anti-social behaviour,,`,
          ),
        ];
        const records = [
          ...all.map(([type, outcome]) =>
            record(CATEGORIES[type], {
              outcome_status: outcome === "" ? null : { category: outcome, date: "2024-02" },
            }),
          ),
          ...Array.from({ length: incidents }, () => record("anti-social-behaviour")),
        ];
        const file = await readStreet("2024-01-kent-street.csv", [HEADER, ...lines, ""].join("\n"));
        const answer = await readAnswerFile(saved(DARTFORD, records));
        expect(answer.values).toEqual(new Map([...file.values].filter(([key]) => key.includes(DARTFORD))));
      }),
      { numRuns: 25 },
    );
  });

  it("passes over records of the British Transport Police and such as come twice", async () => {
    const twice = record("drugs");
    const shared = { persistent_id: "shared" };
    const found = await readAnswerFile(
      saved(DARTFORD, [
        twice,
        twice,
        record("drugs", { location_type: "BTP" }),
        record("drugs", shared),
        record("burglary", shared),
      ]),
    );
    expect(found.value("total-crime", DARTFORD)).toBe(3);
    expect([found.rowsOf("DUPLICATE"), found.rowsOf("TRANSPORT_POLICE"), found.rowsOf("REPEATED_ID")]).toEqual([
      1, 1, 1,
    ]);
  });

  it("rejects a category that nobody knows and a record of another month, by its number", async () => {
    const found = await readAnswerFile(
      saved(DARTFORD, [record("drugs"), record("piracy"), record("drugs", { month: "2024-02" })]),
    );
    expect(found.rejections).toMatchObject([
      { row: 2, column: "category", value: "piracy", code: "UNKNOWN_WORD" },
      { row: 3, column: "month", value: "2024-02", code: "OTHER_PERIOD" },
    ]);
    expect(found.value("total-crime", DARTFORD)).toBe(1);
  });

  it("has no figure, not even zero, when none of its records can be counted", async () => {
    expect((await readAnswerFile(saved(DARTFORD, [record("piracy")]))).figures).toEqual([]);
  });

  it("is read bare when the file's name says of which area and month it is", async () => {
    const found = await readAnswerFile(`\ufeff${JSON.stringify([record("drugs")])}`, `${DARTFORD}-2024-01.json`);
    expect(found.figure("total-crime", DARTFORD)).toMatchObject({ value: 1, period: "2024-01" });
  });
});

describe("an answer without a record", () => {
  it.each([
    ["a district", DARTFORD, true],
    ["a force", FORCE, true],
    ["a small area where no other had one either", LSOA, false],
    ["a small area of which no other was asked for", LSOA, null],
  ])("means that nothing was published: %s", async (_, area, hasNeighbours) => {
    const found = await readAnswerFile(saved(area, [], hasNeighbours));
    expect(found.figures.map(({ measure }) => measure)).toEqual(MEASURES);
    for (const figure of found.figures) {
      expect(figure).toMatchObject({ area, category: null, value: null, absence: "NOT_AVAILABLE" });
      // So that it never takes the place of a month that is held.
      expect(figure.origin?.completeness).toBe("EXTRACT");
      expect(figure.note).toMatch(/nothing was published/);
    }
  });

  it.each([LSOA, WARD])("means that nothing happened in a small area beside others that had some: %s", async (area) => {
    const found = await readAnswerFile(saved(area, [], true));
    expect(MEASURES.map((measure) => found.value(measure, area))).toEqual([0, 0, 0, 0]);
    expect(found.value("total-crime", area, "burglary")).toBe(0);
  });
});

describe("a file that is no answer is refused", () => {
  it("when it is bare and its name does not say of what it is", async () => {
    expect(await refusalOf("[]", "crimes.json")).toBe(
      'The answer does not say which area and month it is of: name the file after both, such as E07000107-2024-01.json, but it is "crimes.json".',
    );
  });

  it("when it is not JSON", async () => {
    expect(await refusalOf("<html>")).toBe(
      'The file must be JSON, as the crimes-street service answers, but begins "<html>".',
    );
    expect(await refusalOf(Buffer.from([0x7b, 0xff]))).toMatch(/UTF-8/);
  });

  it("when a record lacks what is counted", async () => {
    expect(await refusalOf(saved(DARTFORD, [record("drugs"), { ...record("drugs"), category: 7 }]))).toBe(
      "The file must be an answer of the crimes-street service, but record 2 has no fitting category in its place.",
    );
  });

  it("when it is something else, or has no month", async () => {
    expect(await refusalOf('{"date":"2015-04-01"}')).toMatch(/but it has no fitting area/);
    expect(await refusalOf(saved(DARTFORD, []).replace("2024-01", "2024-13"))).toMatch(/but it has no fitting month/);
    expect(await refusalOf("null")).toMatch(/but it has no fitting fields/);
  });

  it("when the hub does not hold its area", async () => {
    expect(await refusalOf(saved("E09000001", []))).toBe(
      'area must be the code of an area that the hub holds, but is "E09000001".',
    );
  });
});

it("takes saved answers of a folder, and nothing else", () => {
  expect(["E07000107-2024-01.json", "TRANSCRIBED_E07000107-2024-01.json"].map(policeUkApi.takes)).toEqual([true, true]);
  expect(["2013_docs_LastUpdated.json", "E07000107.json", "E07000107-2024-01.csv"].map(policeUkApi.takes)).toEqual([
    false,
    false,
    false,
  ]);
});

const PUBLISHED = join(packageRoot(), "../shared/data/police_api");
if (existsSync(PUBLISHED)) {
  it("reads records as the service really gives them", async () => {
    const name = "TRANSCRIBED_crimes-street_2026-06_birmingham_5.json";
    const found = await readAnswerFile(readFileSync(join(PUBLISHED, name)), `${DARTFORD}-2026-06.json`);
    expect(["asb-incidents", "total-crime"].map((measure) => found.value(measure, DARTFORD))).toEqual([2, 3]);
    expect(found.value("total-crime", DARTFORD, "bicycle-theft")).toBe(2);
    expect(found.value("recorded-crime-outcomes", DARTFORD, "under-investigation")).toBe(2);
    expect(found.rejections).toEqual([]);
  });
}
