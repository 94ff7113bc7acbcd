import { policeUkArchive } from "../../../src/sources/policeUkArchive/policeUkArchive.connector";
import { DARTFORD, FORCE, fixture, HEADER, readStreet } from "./street";

const NAME = "2024-01-kent-street.csv";
const LINE =
  "a1,2024-01,Kent Police,Kent Police,0.2,51.4,On or near Example Road,E01024132,Dartford 012A,Burglary,Under investigation,";

const refusalOf = (content: string | Buffer, name = NAME) =>
  readStreet(name, content).then(
    () => null,
    (error: Error) => error.message,
  );

describe("what is read of a folder", () => {
  it.each([
    "2024-01-kent-street.csv",
    "2024-01-avon-and-somerset-street.csv",
    "2018-10-kent-street-dartford-lsoas.csv",
    "TRANSCRIBED_2024-01-kent-street_LATER-VINTAGE_rows.csv",
  ])("is a street-level file: %s", (name) => expect(policeUkArchive.takes(name)).toBe(true));

  it.each([
    "2024-01-kent-outcomes.csv",
    "2024-01-cheshire-stop-and-search.csv",
    "DERIVED_monthly_counts_dartford_gravesham_kent.csv",
    "2024-01-kent-street.csv.bak",
    "SOURCES.md",
  ])("is nothing else: %s", (name) => expect(policeUkArchive.takes(name)).toBe(false));
});

describe("what a file's name says of it", () => {
  const content = fixture(NAME);

  it("is that it is whole for its force", async () => {
    expect((await readStreet(NAME, content)).value("total-crime", FORCE)).toBe(17);
  });

  it.each([
    "2024-01-kent-street (1).csv",
    "TRANSCRIBED_2024-01-kent-street.csv",
    "2024-01-kent-street_part.csv",
    "2024-01-kent-street-atlantis-lsoas.csv",
    "my-street.csv",
  ])(
    "is nothing of the kind where it is not exactly the site's, so that it is taken for an extract: %s",
    async (name) => {
      const found = await readStreet(name, content);
      expect(found.figure("total-crime", FORCE)).toBeUndefined();
      expect(found.figure("total-crime", DARTFORD)).toMatchObject({ value: 10, flags: ["PARTIAL"], period: "2024-01" });
    },
  );
});

describe("a file that cannot be trusted as a whole is refused", () => {
  it("when a column is missing", async () => {
    expect(await refusalOf(HEADER.replace(",Last outcome category", ""))).toBe(
      "The header must name Last outcome category, but does not.",
    );
  });

  it("when a column is new or there twice", async () => {
    expect(await refusalOf(`${HEADER},Victim\n${LINE},x\n`)).toMatch(/^"Victim" is not a column of this publication/);
    expect(await refusalOf(`${HEADER},Month\n${LINE},x\n`)).toBe('The header names the column "Month" twice.');
  });

  it("when it is in the layout of 2012", async () => {
    const header = "Month,Reported by,Falls within,Easting,Northing,Location,Crime type,Context";
    expect(await refusalOf(`${header}\n`)).toMatch(/^The file is in the layout of 2010 to 2012/);
  });

  it("when it holds no record, which is not a month without crime", async () => {
    expect(await refusalOf(`${HEADER}\n`)).toMatch(/^The file holds no record/);
    expect(await refusalOf("")).toMatch(/^The file is empty/);
  });

  it("when its force is none whose area the hub holds", async () => {
    expect(await refusalOf(`${HEADER}\n${LINE}\n`, "2024-01-cheshire-street.csv")).toBe(
      'The file is about the police force "cheshire", whose area this hub does not hold.',
    );
  });

  it("when it is a web page, another format or another encoding", async () => {
    expect(await refusalOf("<!doctype html><html><title>Sorry</title></html>")).toMatch(/^The file is a web page/);
    expect(await refusalOf(Buffer.from("PK\x03\x04", "latin1"))).toMatch(/packed file/);
    expect(await refusalOf(Buffer.from(`${HEADER}\n${LINE.replace("Example", "Caf\xe9")}\n`, "latin1"))).toMatch(
      /UTF-8/,
    );
  });

  it("when a quote is never closed", async () => {
    expect(await refusalOf(`${HEADER}\n${LINE.replace("On or", '"On or')}\n`)).toBe(
      "Row 2 opens a quote that is never closed.",
    );
  });
});

it("takes columns in any order, line ends of either kind and a mark at the beginning", async () => {
  const [first, ...rest] = HEADER.split(",");
  const turn = (line: string) => {
    const [id, ...cells] = line.split(",");
    return [...cells, id].join(",");
  };
  const content = `\ufeff${[...rest, first].join(",")}\r\n${turn(LINE)}\r\n`;
  expect((await readStreet(NAME, content)).value("total-crime", DARTFORD, "burglary")).toBe(1);
});

it("takes a line that comes a third time for a repeat also of one that shares its identifier", async () => {
  const other = LINE.replace("E01024132,Dartford 012A", "E01024134,Dartford 012B");
  const found = await readStreet(NAME, [HEADER, LINE, other, other, LINE, ""].join("\n"));
  expect(found.value("total-crime", DARTFORD)).toBe(2);
  expect([found.rowsOf("DUPLICATE"), found.rowsOf("REPEATED_ID")]).toEqual([2, 1]);
});
