import { addFigures, removeFigures } from "../harness/figures";
import { openTestHub, type TestHub } from "../harness/hub";

const DARTFORD = "E07000107";
const NOW = new Date("2026-02-01T12:00:00Z");

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
  await removeFigures(hub);
  const months = ["2021-04", "2021-05", "2021-06"];
  await addFigures(
    hub,
    months.map((period, place) => ({ measure: "asb-incidents", area: DARTFORD, period, value: 100 + place })),
  );
});
afterAll(() => hub.close());

interface Indicator {
  readonly code: string;
  readonly assessment: { readonly value: number | null; readonly absence: string | null };
  readonly series: { readonly points: readonly { readonly value: number | null }[] };
}
interface PartnerPriority {
  readonly title: string;
  readonly indicators: readonly Indicator[];
}
interface Plan {
  readonly slug: string;
  readonly priorities: readonly PartnerPriority[];
  readonly crossCuttingThemes: readonly PartnerPriority[];
}

const FIGURES = `title indicators ARGUMENTS {
  code assessment(period: "2021/22-Q1") { value absence } series(last: 3) { points { value } } }`;

async function plans(indicators = '(partnership: "dartford")', which = ""): Promise<readonly Plan[]> {
  const figures = FIGURES.replace("ARGUMENTS", indicators);
  const question = `{ partnerPlans${which} { nodes {
    slug priorities { ${figures} } crossCuttingThemes { ${figures} } } } }`;
  type Answer = { partnerPlans: { nodes: Plan[] } };
  return (await hub.data<Answer, object>(question, {}, NOW)).partnerPlans.nodes;
}

const prioritiesOf = (found: readonly Plan[]) =>
  found.flatMap(({ priorities, crossCuttingThemes }) => [...priorities, ...crossCuttingThemes]);

describe("a partner priority", () => {
  it("gives the indicators of what it aligns with, with their assessments and series", async () => {
    const police = (await plans()).find(({ slug }) => slug === "kent-police-2017-2022");
    const fightCrime = police?.priorities[1];
    expect(fightCrime?.title).toBe("Fight crime and ASB");
    expect(fightCrime?.indicators).toHaveLength(13);
    expect(fightCrime?.indicators[0]).toEqual({
      code: "asb-incidents",
      assessment: { value: 303, absence: null },
      series: { points: [{ value: 100 }, { value: 101 }, { value: 102 }] },
    });
  });

  it("gives none on a day on which its plan is no longer in force", async () => {
    const on = async (day: string) =>
      (await plans(`(inForceOn: "${day}")`))
        .find(({ slug }) => slug === "kent-police-2017-2022")
        ?.priorities.map(({ indicators }) => indicators.length);
    expect(await on("2021-06-01")).toEqual([8, 13, 8, 12, 5, 0]);
    expect(await on("2026-06-01")).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("costs as many statements with all others as alone", async () => {
    const counted = async (which: string) => {
      const before = hub.database.statementsSent();
      const found = prioritiesOf(await plans("", which));
      const assessed = found.flatMap(({ indicators }) => indicators);
      return { assessed: assessed.length, statements: hub.database.statementsSent() - before };
    };
    const [one, all] = [await counted('(where: { organisations: ["nhw"] })'), await counted("")];
    expect(all.assessed).toBeGreaterThan(5 * one.assessed);
    expect(all.statements).toBe(one.statements);
    expect(all.statements).toBeGreaterThan(0);
  });
});
