import { youthJustice } from "../../../src/sources/youthJustice/youthJustice.connector";
import { describeAtHand } from "../table/atHand";
import { ENGLAND, KENT, knowing, MEDWAY, SOUTH_EAST } from "../table/known";
import { figuresIn, ignoredIn, rejectionsIn, rowsAt, saidOf } from "../table/readThrough";
import { seededIn, withoutOrigin } from "../table/seeded";
import { DECIMALS } from "./decimals";

const FILE = "../shared/data/youth/DERIVED_lait_youth_justice_extract.csv";
const known = knowing([ENGLAND, SOUTH_EAST, KENT, MEDWAY], DECIMALS);
const byKey = (one: Key, other: Key) => (keyOf(one) < keyOf(other) ? -1 : 1);
const keyOf = ({ measure, area, period }: Key) => `${measure} ${area} ${period}`;
interface Key {
  readonly measure: string;
  readonly area: string;
  readonly period: string;
}

describeAtHand(FILE, "the department's table of the South East", () => {
  it("gives every seeded figure with its note, and Medway's besides", async () => {
    const figures = figuresIn(await rowsAt(youthJustice, FILE, known)).map(saidOf);
    const seeded = seededIn("youth-justice.csv").map(withoutOrigin);
    expect(seeded).toHaveLength(84);
    const [medway, others] = [
      figures.filter(({ area }) => area === MEDWAY.code),
      figures.filter(({ area }) => area !== MEDWAY.code),
    ];
    expect(others.sort(byKey)).toEqual(seeded.sort(byKey));
    // As many as Kent's, read from the table by hand.
    expect(medway).toHaveLength(28);
  });

  it("accounts for each of its 987 rows", async () => {
    const rows = await rowsAt(youthJustice, FILE, known);
    expect(rejectionsIn(rows)).toEqual([]);
    // Two items of 19 years' rows for 21 areas; 28 rows of four items for each of the 17 areas that are not held.
    expect(ignoredIn(rows)).toEqual({ OTHER_ITEM: 19 * 21, OTHER_AREA: 17 * 28 });
    expect(figuresIn(rows)).toHaveLength(987 - 19 * 21 - 17 * 28);
  });
});
