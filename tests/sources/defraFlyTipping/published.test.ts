import { AreaType } from "../../../src/domain/areaType";
import { defraFlyTipping } from "../../../src/sources/defraFlyTipping/defraFlyTipping.connector";
import { describeAtHand } from "../table/atHand";
import { anArea, ENGLAND, knowing, SOUTH_EAST } from "../table/known";
import { figuresIn, ignoredIn, rejectionsIn, rowsAt, saidOf } from "../table/readThrough";
import { seededIn, withoutOrigin } from "../table/seeded";

const FILE = "../shared/data/defra/defra_flytipping_la_2012-13_to_2021-22.xlsx";
const SEEDED = [...seededIn("defra-fly-tipping.incidents.csv"), ...seededIn("defra-fly-tipping.prosecutions.csv")];
const COUNCILS = [...new Set(SEEDED.map(({ area }) => area))].filter((code) => /^E0/.test(code));
const known = knowing([ENGLAND, SOUTH_EAST, ...COUNCILS.map((code) => anArea(code, code, AreaType.DISTRICT))]);

describeAtHand(FILE, "Defra's workbook of ten years", () => {
  const reading = () => rowsAt(defraFlyTipping, FILE, known);

  it("gives every seeded figure, flag, note, row and day of publication", async () => {
    const figures = figuresIn(await reading());
    expect(SEEDED).toHaveLength(300);
    const key = ({ measure, area, period }: { measure: string; area: string; period: string }) =>
      `${measure} ${area} ${period}`;
    const byKey = (one: Parameters<typeof key>[0], other: Parameters<typeof key>[0]) =>
      key(one) < key(other) ? -1 : 1;
    expect(figures.map(saidOf).sort(byKey)).toEqual(SEEDED.map(withoutOrigin).sort(byKey));
    const rows = new Map(SEEDED.map((seed) => [key(seed), seed.row]));
    expect(figures.filter((figure) => rows.get(key(figure)) !== figure.row)).toEqual([]);
    expect([...new Set(figures.map(({ origin }) => origin?.publishedOn))]).toEqual(["2023-01-31"]);
  });

  it("gives ten years of Dartford under one code", async () => {
    const dartford = figuresIn(await reading()).filter(
      ({ measure, area }) => measure === "fly-tipping-incidents" && area === "E07000107",
    );
    expect(dartford.map(({ value }) => value)).toEqual([1304, 1728, 1825, 1961, 1609, 2366, 2446, 2700, 3474, 3082]);
  });

  it("accounts for each of its 6,645 rows and rejects none", async () => {
    const rows = await reading();
    expect(rejectionsIn(rows)).toEqual([]);
    // 3,323 rows of incidents and 3,322 of actions, 300 of them figures.
    expect(ignoredIn(rows)).toEqual({ OTHER_AREA: 6645 - 300 - 1, OTHER_METHOD: 1 });
  });
});
