import { readConfig } from "../../../src/config";
import { accountOf, DARTFORD, fileOf, Importing } from "./importing";

let importing: Importing;

beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());
beforeEach(() => importing.empty());

const origins = () =>
  importing.sql(`
    SELECT m."row", p.file, p.sheet, p.published_on AS "publishedOn", p.retrieved_at = r.started_at AS "isOfRun"
    FROM measurements m JOIN provenances p ON p.id = m.provenance_id JOIN import_runs r ON r.id = p.import_run_id
    ORDER BY m.starts_on`);

describe("a file of figures", () => {
  it("is taken in row by row, with what is said in shorthand and in words", async () => {
    const run = await importing.lines([
      `total-crime,${DARTFORD},2020-01,,"1,081 [p]",,,,,,`,
      `total-crime,${DARTFORD},2020-02,,[x],,,,PARTIAL,"not ""published""",PARTNERS`,
      `total-crime,${DARTFORD},2020-03,,[low],,,,,,`,
      `total-crime,${DARTFORD},2020-04,,,,,,,,`,
      `total-crime,${DARTFORD},2020-05,,many,,,,,,`,
    ]);
    expect(accountOf(run)).toEqual({
      read: 5,
      measurements: 3,
      inserted: 3,
      revised: 0,
      unchanged: 0,
      rejected: 1,
      ignored: 1,
    });
    expect(await importing.vintages()).toMatchObject([
      { value: 1081, flags: ["PROVISIONAL"] },
      { value: null, absence: "NOT_AVAILABLE", flags: ["PARTIAL"], note: 'not "published"' },
      { value: 0, flags: ["ESTIMATED"], note: "Published as [low]: above zero, but rounding to it." },
    ]);
  });

  it("leads each figure back to its own row, or to where it says that it was found", async () => {
    await importing.file(
      [
        "measure,area,period,value,file,sheet,row,publishedOn",
        `total-crime,${DARTFORD},2020-01,1,,,,`,
        `total-crime,${DARTFORD},2020-02,1,tables.xlsx,TA1,90,2019-12-18`,
        `total-crime,${DARTFORD},2020-03,1,tables.xlsx,TA1,91,2019-12-18`,
        `total-crime,${DARTFORD},2020-04,1,2020-04-kent-street.csv,,,`,
        `total-crime,${DARTFORD},2020-05,1,,,,2019-12-19`,
      ].join("\n"),
      { publishedOn: "2024-01-31" },
    );
    expect(await origins()).toEqual([
      { row: 2, file: "figures.csv", sheet: null, publishedOn: "2024-01-31", isOfRun: true },
      { row: 90, file: "tables.xlsx", sheet: "TA1", publishedOn: "2019-12-18", isOfRun: true },
      { row: 91, file: "tables.xlsx", sheet: "TA1", publishedOn: "2019-12-18", isOfRun: true },
      { row: null, file: "2020-04-kent-street.csv", sheet: null, publishedOn: "2024-01-31", isOfRun: true },
      { row: 6, file: "figures.csv", sheet: null, publishedOn: "2019-12-19", isOfRun: true },
    ]);
    expect(await importing.sql("SELECT count(*)::int AS n FROM provenances")).toEqual([{ n: 4 }]);
  });

  it("is taken in by every source that delivers its measures, and each measure has such a source", async () => {
    expect(importing.catalogue.measures.filter(({ sources }) => sources.at(-1)?.slug !== "tidy-csv")).toEqual([]);
    const run = await importing.lines([`temporary-accommodation,${DARTFORD},2020/21-Q1,,5,,,,,,`], {
      source: importing.source("mhclg-homelessness"),
    });
    expect(run).toMatchObject({ source: "mhclg-homelessness", inserted: 1 });
  });

  it("of many thousand rows takes as many statements as one of a few, but for the pieces it is copied in", async () => {
    const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));
    const lines = (areas: readonly string[], years: number) =>
      areas.flatMap((area) =>
        Array.from({ length: years }, (_, year) =>
          months.map((m) => `total-crime,${area},${1980 + year}-${m},,5,,,,,,`),
        ).flat(),
      );
    const statementsOf = async (content: readonly string[]) => {
      const before = importing.database.statementsSent();
      const run = await importing.lines(content);
      expect(run.inserted).toBe(content.length);
      return importing.database.statementsSent() - before;
    };
    const areas = importing.catalogue.areas.filter(({ type }) => type === "DISTRICT").map(({ code }) => code);
    expect(await statementsOf(lines(areas, 40))).toBe(
      await statementsOf(lines([importing.catalogue.areas[0]?.code ?? ""], 1)),
    );
  });
});

describe("a file that is refused", () => {
  const BAD_ENDING = fileOf([`total-crime,${DARTFORD},2020-01,,5,,,,,,`, `"total-crime`]);

  it("leaves nothing behind but a failed run that says why", async () => {
    const run = await importing.file(BAD_ENDING);
    expect(run).toMatchObject({
      status: "FAILED",
      error: "Row 3 opens a quote that is never closed.",
      read: 0,
      isRepeat: false,
    });
    expect(await importing.vintages()).toEqual([]);
    expect(
      await importing.sql(
        "SELECT status, error, file, length(sha256) AS hash, finished_at >= started_at AS done FROM import_runs",
      ),
    ).toEqual([{ status: "FAILED", error: run.error, file: "figures.csv", hash: 64, done: true }]);
  });

  it("leaves nothing of the rows before its fault, though they had reached the database", async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `total-crime,${DARTFORD},2020-01,,${i},,,,,,`);
    const stages = new Set<string>();
    const run = await importing.file(fileOf([...rows, '"']), { onProgress: ({ stage }) => stages.add(stage) });
    expect(run).toMatchObject({ status: "FAILED", error: "Row 60002 opens a quote that is never closed." });
    expect([...stages]).toEqual(["reading", "staging"]);
    expect(await importing.sql("SELECT FROM series")).toEqual([]);
    expect(await importing.sql("SELECT to_regclass('staged') AS staged")).toEqual([{ staged: null }]);
  });

  it("is no answer to the same file once it is put right, nor to itself", async () => {
    await importing.file(BAD_ENDING);
    expect(await importing.file(BAD_ENDING)).toMatchObject({ status: "FAILED", isRepeat: false });
    expect(await importing.lines([`total-crime,${DARTFORD},2020-01,,5,,,,,,`])).toMatchObject({ inserted: 1 });
  });

  it("is refused for its size, by a setting", async () => {
    const run = await importing.lines([`total-crime,${DARTFORD},2020-01,,5,,,,,,`], { mostBytes: 100 });
    expect(run).toMatchObject({
      status: "FAILED",
      error: expect.stringMatching(/at most 100 bytes.*MAX_IMPORT_BYTES/),
    });
    expect(readConfig({ MAX_IMPORT_BYTES: "100000" }).maxImportBytes).toBe(100_000);
  });

  it("is refused for naming more files than anybody publishes", async () => {
    const header = "measure,area,period,value,file";
    const rows = Array.from({ length: 10_001 }, (_, i) => `total-crime,${DARTFORD},2020-01,1,${i}.csv`);
    expect(await importing.file([header, ...rows].join("\n"))).toMatchObject({
      status: "FAILED",
      error: "The rows come from more than 10000 files, sheets and days: import them in parts.",
    });
  });

  it("is refused for a single rejected row where none may be", async () => {
    const run = await importing.lines(
      [`total-crime,${DARTFORD},2020-01,,5,,,,,,`, `total-crime,nowhere,2020-01,,5,,,,,,`],
      { isStrict: true },
    );
    expect(run).toMatchObject({
      status: "FAILED",
      error: 'Row 3: area must be the code of an area that the hub holds, but is "nowhere".',
    });
    expect(await importing.vintages()).toEqual([]);
  });
});

describe("an import that breaks off", () => {
  it("in any of its stages leaves nothing behind, and the same import then does the work", async () => {
    const lines = [`total-crime,${DARTFORD},2020-01,,5,,,,,,`, `total-crime,${DARTFORD},2020-02,,6,,,,,,`];
    for (const broken of ["reading", "staging", "comparing", "writing", "committing"]) {
      const breaking = importing.lines(lines, {
        onProgress: ({ stage }) => {
          if (stage === broken) throw new Error(`broken off while ${stage}`);
        },
      });
      await expect(breaking).rejects.toThrow(`broken off while ${broken}`);
      expect(await importing.vintages()).toEqual([]);
      expect(await importing.sql("SELECT FROM import_runs")).toEqual([]);
    }
    expect(await importing.lines(lines)).toMatchObject({ status: "SUCCEEDED", inserted: 2, isRepeat: false });
  });

  it("tells of each stage in order, and how much of the whole is done", async () => {
    const told: { stage: string; share: number }[] = [];
    await importing.lines([`total-crime,${DARTFORD},2020-01,,5,,,,,,`], {
      onProgress: ({ stage, share }) => told.push({ stage, share }),
    });
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual([
      "reading",
      "staging",
      "comparing",
      "writing",
      "committing",
    ]);
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  });
});
