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
const inShort = ({ oneAlignments, otherAlignments, oneIndicator, otherIndicator, ...each }: DifferingMeasures) =>
  `P${each.priorities.map(({ number }) => number)}: ${[
    `${oneAlignments.map(partOf).join(", ")} ${oneIndicator.code}`,
    `${otherAlignments.map(partOf).join(", ")} ${otherIndicator.code}`,
  ]
    .sort()
    .join(" / ")}`;

describe("two partners that watch the same thing by different measures", () => {
  it("are the county partnership and the police, of which one watches serious violence and the other all violence", () => {
    const found = on("2021-06-01").find((each) =>
      inShort(each).includes("kcsp 001 serious-violent-offences / kent-police 003 violent-offences"),
    );
    expect(found?.priority.number).toBe(1);
    expect(found?.difference).toMatch(/^Serious violent offences are a part of violent offences/);
    expect(found?.documentedIn).toMatch(/^Dartford Community Safety Strategy/);
  });

  it("are told once for two indicators, with all who name the one or the other, and no others", () => {
    expect(on("2021-06-01").map(inShort)).toEqual([
      "P1: kcsp 001, kent-police 001, kent-police 003 domestic-abuse-reports / kent-pcc 002 domestic-abuse-victims-supported",
      "P1: kcsp 001 domestic-abuse-reports / kent-police 003 violent-offences",
      "P1: kcsp 001 serious-violent-offences / kent-police 003 violent-offences",
      "P2: kcsp 002 asb-cases-active / kent-police 002, kent-police 004 asb-incidents",
      "P2: kcsp 002 asb-repeat-victims / kent-police 002, kent-police 004 asb-incidents",
    ]);
  });

  it("are named one by one too: the first two of one priority and two organisations", () => {
    for (const { one, other, priority: shared, oneAlignments, otherAlignments, priorities } of on("2021-06-01")) {
      expect([one.priority, other.priority, priorities[0]]).toEqual([shared, shared, shared]);
      expect(one).toBe(oneAlignments[0]);
      expect(otherAlignments).toContain(other);
      expect(one.partnerPriority.plan.organisation).not.toBe(other.partnerPriority.plan.organisation);
    }
  });

  it("are none once the police's plan has ended, since the others name nothing that differs", () => {
    expect(on("2026-06-01").map(inShort)).toEqual([]);
  });

  it("are told with the matrix, without a statement", async () => {
    const before = hub.database.statementsSent();
    const { alignmentMatrix: matrix } = await hub.data<{ alignmentMatrix: { differingMeasures: object[] } }>(
      `{ alignmentMatrix(partnership: "dartford", inForceOn: "2021-06-01") { differingMeasures {
        priority { number } one { partnerPriority { title } } other { partnerPriority { title } }
        oneIndicator { code } otherIndicator { measure { code kin { measure { code } } } } difference documentedIn } } }`,
    );
    expect(matrix.differingMeasures).toHaveLength(5);
    expect(matrix.differingMeasures).toContainEqual(
      expect.objectContaining({
        priority: { number: 1 },
        one: { partnerPriority: { title: "Tackle abuse, exploitation and violent" } },
        other: { partnerPriority: { title: "Serious Violence and Organised Crime’ and ‘Domestic Abuse" } },
        oneIndicator: { code: "violent-offences" },
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

  it("are told once under two priorities, with both", async () => {
    for (const number of [2, 4]) {
      await align(hub, partnerPriority(hub, WATCH, 4), priority(hub, number), {
        indicators: ["fly-tipping-incidents"],
      });
      await align(hub, partnerPriority(hub, TEAM, 1), priority(hub, number), {
        indicators: ["fly-tipping-prosecutions"],
      });
    }
    expect(on("2026-06-01").map(inShort)).toEqual([
      "P2,4: kcst 001, kcst 001 fly-tipping-prosecutions / nhw 004, nhw 004 fly-tipping-incidents",
    ]);
  });

  it("are none where both watch by both", async () => {
    const indicators = ["fly-tipping-incidents", "fly-tipping-prosecutions"];
    await align(hub, partnerPriority(hub, WATCH, 4), priority(hub, 2), { indicators });
    await align(hub, partnerPriority(hub, TEAM, 1), priority(hub, 2), { indicators });
    expect(on("2026-06-01").map(inShort)).toEqual([]);
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
