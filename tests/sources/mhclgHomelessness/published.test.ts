import { AreaType } from "../../../src/domain/areaType";
import { mhclgHomelessness } from "../../../src/sources/mhclgHomelessness/mhclgHomelessness.connector";
import { describeAtHand } from "../table/atHand";
import { anArea, ENGLAND, knowing, SOUTH_EAST } from "../table/known";
import { figuresIn, ignoredIn, rejectionsIn, rowsAt, saidOf } from "../table/readThrough";
import { seededIn, withoutOrigin } from "../table/seeded";

const FOLDER = "../shared/data/hclic";
const SEEDED = seededIn("mhclg-homelessness.csv");
const COUNCILS = [...new Set(SEEDED.map(({ area }) => area))].filter((code) => /^E0/.test(code));
const known = knowing([ENGLAND, SOUTH_EAST, ...COUNCILS.map((code) => anArea(code, code, AreaType.DISTRICT))]);

/** The published workbooks, each with the file of the same quarter that the seeds name. */
const PUBLISHED = [
  ["DetailedLA_201806.xlsx", "DetailedLA_201806.xlsx", 326],
  ["DetailedLA_202103_revised.xlsx", "DetailedLA_202103_revised.xlsx", 314],
  ["Detailed_LA_202503.ods", "Detailed_LA_202503.xlsx", 296],
] as const;

describeAtHand(FOLDER, "the published tables of homelessness", () => {
  it.each(PUBLISHED)("of %s give every seeded figure, flag, note, row and day of publication", async (name, seeded) => {
    const figures = figuresIn(await rowsAt(mhclgHomelessness, `${FOLDER}/${name}`, known));
    const expected = SEEDED.filter(({ file }) => file === seeded);
    expect(expected).toHaveLength(15);
    const byArea = (one: { area: string }, other: { area: string }) => one.area.localeCompare(other.area);
    expect(figures.map(saidOf).sort(byArea)).toEqual(expected.map(withoutOrigin).sort(byArea));
    for (const { area, row, origin } of figures) {
      const seed = expected.find((figure) => figure.area === area);
      expect({ row, publishedOn: origin?.publishedOn }).toEqual({ row: seed?.row, publishedOn: seed?.publishedOn });
    }
  });

  it.each(PUBLISHED)("of %s pass over every other area, and reject nothing", async (name, _seeded, councils) => {
    const rows = await rowsAt(mhclgHomelessness, `${FOLDER}/${name}`, known);
    expect(rejectionsIn(rows)).toEqual([]);
    const { AGGREGATE, OTHER_AREA } = ignoredIn(rows);
    // Nine regions, London a second time, and England, of which two are held.
    expect({ AGGREGATE, councils: (OTHER_AREA ?? 0) - 9 + 13 }).toEqual({ AGGREGATE: 1, councils });
  });
});
