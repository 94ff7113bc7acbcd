import { readSeeds } from "../../src/services/seeds/readSeeds";
import { writeSeeds } from "../../src/services/seeds/writeSeeds";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const kinOf = (code: string) => hub.catalogue.snapshot.measure(code)?.kin ?? [];
const codesOf = (code: string) => kinOf(code).map(({ measure }) => measure.code);

describe("measures that look alike", () => {
  it("are known of violence, whichever of them one begins with", () => {
    expect(codesOf("violent-offences")).toEqual(["domestic-abuse-reports", "serious-violent-offences", "total-crime"]);
    expect(codesOf("serious-violent-offences")).toEqual(["violent-offences"]);
    expect(kinOf("serious-violent-offences")[0]?.difference).toBe(kinOf("violent-offences")[1]?.difference);
  });

  it.each([
    ["youth-first-time-entrants", "youth-first-time-entrants-rate"],
    ["youth-ete", "youth-16-17-in-education-or-training"],
    ["youth-custody", "youth-cautioned-or-sentenced-rate"],
    ["domestic-abuse-reports", "domestic-abuse-victims-supported"],
    ["asb-incidents", "asb-cases-active"],
    ["asb-incidents", "asb-repeat-victims"],
    ["fly-tipping-incidents", "fly-tipping-prosecutions"],
  ])("are %s and %s", (one, other) => {
    expect(codesOf(one)).toContain(other);
    expect(codesOf(other)).toContain(one);
  });

  it("say how they differ in a sentence, and where that is written down", () => {
    const all = hub.catalogue.snapshot.measures.flatMap(({ kin }) => kin);
    expect(all.length).toBeGreaterThan(20);
    for (const { difference, documentedIn } of all) {
      expect(difference).toMatch(/^[A-Z].+\.$/);
      expect(documentedIn).not.toBe("");
    }
  });

  it("are in the graph, and cost no statement", async () => {
    const before = hub.database.statementsSent();
    const { measure } = await hub.data(
      `{ measure(code: "youth-custody") { kin { measure { code } difference documentedIn } } }`,
    );
    expect(measure).toEqual({
      kin: [
        {
          measure: { code: "youth-cautioned-or-sentenced-rate" },
          difference:
            "The rate is of children with any caution or sentence, each once; custody counts occasions of remand or sentence to custody only, and a remand is no sentence.",
          documentedIn:
            "Department for Education, Local Authority Interactive Tool, data dictionary, YJS_Caution-Sentence10-17_YO",
        },
      ],
    });
    expect(hub.database.statementsSent()).toBe(before);
  });

  it("are no longer said to be so when the seeds no longer say it, whichever file said it", async () => {
    const seeds = readSeeds(hub.config.seedsDir);
    const without = (kinless: string, also: Record<string, string> = {}) => ({
      ...seeds,
      measures: seeds.measures.map((measure) => {
        const kin = measure.code === kinless ? [] : measure.kin;
        const other = also[measure.code];
        const said = { difference: "They differ.", documentedIn: "A test" };
        return { ...measure, kin: other === undefined ? kin : [...kin, { measure: other, ...said }] };
      }),
    });
    const load = async (set: typeof seeds) =>
      hub.catalogue.reach((await writeSeeds(hub.database, set)).catalogueVersion);
    await load(without("youth-ete"));
    expect(codesOf("youth-16-17-in-education-or-training")).toEqual([]);
    await load(without("youth-ete", { "youth-16-17-in-education-or-training": "youth-ete" }));
    expect(kinOf("youth-ete").map(({ difference }) => difference)).toEqual(["They differ."]);
    await load(seeds);
    expect(kinOf("youth-ete").map(({ difference }) => difference)).toEqual([expect.stringMatching(/^Engagement is/)]);
  });
});
