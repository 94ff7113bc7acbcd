import { alignmentMatrix } from "../../../src/catalogue/alignment/alignmentMatrix";
import { type DifferingMeasures, differingMeasures } from "../../../src/catalogue/alignment/differingMeasures";
import { readingOf } from "../../../src/catalogue/alignment/readingOf";
import type { Alignment } from "../../../src/catalogue/model";
import { STANDING } from "../../../src/domain/alignmentStatus";
import { readSeeds } from "../../../src/services/seeds/readSeeds";
import { writeSeeds } from "../../../src/services/seeds/writeSeeds";
import { openTestHub, type TestHub } from "../../harness/hub";
import { align, partnerPriority, priority } from "../../harness/stating";

const TEAM = "kcst-priorities";
const WATCH = "nhw-north-kent";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

/** What a view of a day tells. */
function on(day: string): readonly DifferingMeasures[] {
  const { snapshot } = hub.catalogue;
  const partnership = snapshot.partnership("dartford");
  const reading = partnership && readingOf(partnership, day, day);
  if (!partnership || !reading) throw new Error("The seeds hold no strategy of Dartford's.");
  const { rows } = alignmentMatrix(snapshot, partnership, reading, STANDING);
  return differingMeasures(rows.flatMap(({ cells }) => cells.flatMap(({ alignment }) => alignment ?? [])));
}

const partOf = ({ partnerPriority: { plan, code } }: Alignment) => `${plan.organisation.slug} ${code}`;
const inShort = ({ priority: { number }, one, other, oneIndicator, otherIndicator }: DifferingMeasures) =>
  `P${number}: ${[`${partOf(one)} ${oneIndicator.code}`, `${partOf(other)} ${otherIndicator.code}`].sort().join(" / ")}`;

describe("two partners that watch the same thing by different measures", () => {
  it("are the county partnership and the police, of which one watches serious violence and the other all violence", () => {
    const found = on("2021-06-01").find((each) =>
      inShort(each).includes("kcsp 001 serious-violent-offences / kent-police 003 violent-offences"),
    );
    expect(found?.priority.number).toBe(1);
    expect(found?.difference).toMatch(/^Serious violent offences are a part of violent offences/);
    expect(found?.documentedIn).toMatch(/^Dartford Community Safety Strategy/);
  });

  it("are all those of the strategy's day, and no others", () => {
    expect(on("2021-06-01").map(inShort).sort()).toEqual([
      "P1: kcsp 001 domestic-abuse-reports / kent-pcc 002 domestic-abuse-victims-supported",
      "P1: kcsp 001 domestic-abuse-reports / kent-police 003 violent-offences",
      "P1: kcsp 001 serious-violent-offences / kent-police 003 violent-offences",
      "P1: kent-pcc 002 domestic-abuse-victims-supported / kent-police 001 domestic-abuse-reports",
      "P1: kent-pcc 002 domestic-abuse-victims-supported / kent-police 003 domestic-abuse-reports",
      "P2: kcsp 002 asb-cases-active / kent-police 002 asb-incidents",
      "P2: kcsp 002 asb-cases-active / kent-police 004 asb-incidents",
      "P2: kcsp 002 asb-repeat-victims / kent-police 002 asb-incidents",
      "P2: kcsp 002 asb-repeat-victims / kent-police 004 asb-incidents",
    ]);
  });

  it("are none once the police's plan has ended, since the others name nothing that differs", () => {
    expect(on("2026-06-01").map(inShort)).toEqual([]);
  });

  it("are none where both watch by both", () => {
    const pairs = on("2021-06-01").map(({ one, other, oneIndicator, otherIndicator }) =>
      [partOf(one), partOf(other), oneIndicator.code, otherIndicator.code].join(" "),
    );
    const told = pairs.filter((pair) => pair.includes("domestic-abuse-reports") && pair.includes("victims-supported"));
    expect(told.filter((pair) => pair.includes("kcsp") && pair.includes("kent-police"))).toEqual([]);
  });

  it("are told with the matrix, without a statement", async () => {
    const before = hub.database.statementsSent();
    const { alignmentMatrix: matrix } = await hub.data<{ alignmentMatrix: { differingMeasures: object[] } }>(
      `{ alignmentMatrix(partnership: "dartford", inForceOn: "2021-06-01") { differingMeasures {
        priority { number } one { partnerPriority { title } } other { partnerPriority { title } }
        oneIndicator { code } otherIndicator { measure { code kin { measure { code } } } } difference documentedIn } } }`,
    );
    expect(matrix.differingMeasures).toHaveLength(9);
    expect(matrix.differingMeasures).toContainEqual(
      expect.objectContaining({
        priority: { number: 1 },
        one: { partnerPriority: { title: "Serious Violence and Organised Crime’ and ‘Domestic Abuse" } },
        other: { partnerPriority: { title: "Tackle abuse, exploitation and violent" } },
        oneIndicator: { code: "serious-violent-offences" },
        difference: expect.stringMatching(/^Serious violent offences are a part of violent offences/),
      }),
    );
    expect(hub.database.statementsSent()).toBe(before);
  });
});

describe("two partners whose plans say otherwise", () => {
  let seeded: TestHub;
  beforeEach(async () => {
    seeded = hub;
    hub = await openTestHub();
  });
  afterEach(async () => {
    await hub.close();
    hub = seeded;
  });

  it("are two organisations: one with two priorities of its own does not differ from itself", async () => {
    await align(hub, partnerPriority(hub, WATCH, 4), priority(hub, 2), { indicators: ["fly-tipping-incidents"] });
    await align(hub, partnerPriority(hub, WATCH, 5), priority(hub, 2), { indicators: ["fly-tipping-prosecutions"] });
    expect(on("2026-06-01").map(inShort)).toEqual([]);
    await align(hub, partnerPriority(hub, TEAM, 1), priority(hub, 2), { indicators: ["fly-tipping-incidents"] });
    expect(on("2026-06-01").map(inShort)).toEqual([
      "P2: kcst 001 fly-tipping-incidents / nhw 005 fly-tipping-prosecutions",
    ]);
  });

  it("watch one priority: what looks alike under two priorities is not set side by side", async () => {
    await align(hub, partnerPriority(hub, WATCH, 4), priority(hub, 2), { indicators: ["fly-tipping-incidents"] });
    await align(hub, partnerPriority(hub, TEAM, 1), priority(hub, 4), { indicators: ["fly-tipping-prosecutions"] });
    expect(on("2026-06-01").map(inShort)).toEqual([]);
  });

  it("may watch one measure by indicators of different definitions, in whose words the difference lies", async () => {
    const seeds = readSeeds(hub.config.seedsDir);
    const strategies = seeds.strategies.map((strategy) => ({
      ...strategy,
      priorities: strategy.priorities.map((each) =>
        each.number !== 1
          ? each
          : {
              ...each,
              indicators: each.indicators.flatMap((indicator) =>
                indicator.code === "violent-offences"
                  ? [indicator, { ...indicator, code: "non-domestic", measure: indicator.code, title: "Non-domestic" }]
                  : indicator,
              ),
            },
      ),
    }));
    await hub.catalogue.reach((await writeSeeds(hub.database, { ...seeds, strategies })).catalogueVersion);
    await align(hub, partnerPriority(hub, WATCH, 4), priority(hub, 1), { indicators: ["non-domestic"] });
    const found = on("2021-06-01").find(({ oneIndicator, otherIndicator }) =>
      [oneIndicator, otherIndicator].every(({ measure }) => measure.code === "violent-offences"),
    );
    expect(found && inShort(found)).toBe("P1: kent-police 003 violent-offences / nhw 004 non-domestic");
    expect(found).toMatchObject({
      documentedIn: null,
      difference:
        "Both are over the measure “Violent offences”, which one indicator words as “Number of violent offences recorded in the Borough” and the other as “Non-domestic”.",
    });
  });
});
