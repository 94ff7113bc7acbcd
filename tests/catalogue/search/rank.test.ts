import type { NamedNode } from "../../../src/catalogue/catalogue";
import { isSuperseded } from "../../../src/catalogue/search/isSuperseded";
import { search } from "../../../src/catalogue/search/search";
import { readSeeds } from "../../../src/services/seeds/readSeeds";
import { writeSeeds } from "../../../src/services/seeds/writeSeeds";
import { openTestHub, type TestHub } from "../../harness/hub";
import { manyPartnerships } from "../../harness/manyPartnerships";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const found = (text: string, most = 100) => search(hub.catalogue.snapshot, text, most);
/** The scores' whole parts, each once, in the order of the hits. */
const fits = async (text: string) => [...new Set((await found(text)).map(({ score }) => Math.floor(score)))];
const isKind =
  (...kinds: NamedNode["nodeType"][]) =>
  ({ node }: { node: NamedNode }) =>
    kinds.includes(node.nodeType);

describe("the order of what is found", () => {
  it("has the whole name first, then the name begun, the name's words, the texts' words", async () => {
    expect(await fits("Kent")).toEqual([6, 5, 4, 3]);
    const hits = await found("violent offences");
    expect(hits.map(({ score }) => Math.floor(score))).toEqual(
      hits.map(({ score }) => Math.floor(score)).sort((a, b) => b - a),
    );
    expect(Math.floor(hits[0]?.score ?? 0)).toBe(6);
  });

  it("has what is mistyped after what is not, and what lacks a word only where nothing has all", async () => {
    expect(await fits("grafitti")).toEqual([2]);
    expect(await fits("graffiti xyzzyx")).toEqual([1]);
    expect(await fits("graffiti")).toEqual([5]);
  });

  it("does not take a word that the catalogue knows for another that is spelt like it", async () => {
    const hits = await found("hate");
    expect(hits.length).toBeGreaterThan(2);
    for (const { excerpt } of hits) expect(excerpt.toLowerCase()).toContain("hate");
  });

  it("takes a known word for another where nothing has all the words else", async () => {
    expect((await found("rise")).every(({ excerpt }) => /ris(e|ing)/i.test(excerpt))).toBe(true);
    const [first] = await found("rise awareness of gangs and knife crime");
    expect(first?.excerpt).toContain("Raise awareness of gangs and knife crime");
    expect(Math.floor(first?.score ?? 0)).toBe(2);
  });

  it.each(["the", "and of", "to the", "a", "What were they?", "how many"])(
    "has nothing for %j, which says nothing",
    async (text) => {
      expect((await found(text)).map(({ node }) => node.key)).toEqual([]);
    },
  );

  it("is that of the words that tell something, whatever small ones the question has", async () => {
    const keys = async (text: string) => (await found(text)).map(({ node }) => node.key);
    expect(await keys("How many fly-tipping incidents were there?")).toEqual(await keys("fly-tipping incidents"));
  });

  it("falls with every hit or stays, and what has equal scores goes on as it did in every process", async () => {
    for (const text of ["crime", "Dartford", "police", "community safety", "kent police", "e0"]) {
      const hits = await found(text);
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
      const places = new Map(hub.catalogue.snapshot.named().map(({ id }, place) => [id, place]));
      for (const [at, { node, score }] of hits.entries()) {
        const before = hits[at - 1];
        if (before?.score !== score || isSuperseded(before.node) !== isSuperseded(node)) continue;
        expect(places.get(before.node.id)).toBeLessThan(places.get(node.id) ?? 0);
      }
    }
  });

  it("has what stands before what is superseded where both fit alike", async () => {
    const priorities = (await found("PCC")).filter(isKind("PartnerPriority"));
    const places = priorities
      .filter(({ score }) => score === priorities[0]?.score)
      .map(({ node }) => isSuperseded(node));
    expect(places.length).toBeGreaterThan(5);
    expect(new Set(places)).toEqual(new Set([false, true]));
    expect(places).toEqual([...places].sort());
  });

  it("has a rare word count for more than a frequent one", async () => {
    const rare = await found("graffiti");
    const frequent = (await found("number")).filter(({ score }) => score >= 5 && score < 6);
    expect(frequent.length).toBeGreaterThan(5);
    for (const { score } of frequent) expect(score).toBeLessThan(rare[0]?.score ?? 0);
  });

  it("has the district, its partnership and its council before the small areas that bear its name", async () => {
    const hits = await found("Dartford");
    const firstSmall = hits.findIndex(({ node }) => node.nodeType === "Area" && node.type === "LSOA");
    const before = hits.slice(0, firstSmall).map(({ node }) => ("slug" in node ? node.slug : node.key));
    expect(before).toEqual(expect.arrayContaining(["dartford", "E07000107", "dartford-borough-council"]));
    expect(before).toEqual(expect.arrayContaining(["dartford-2019-2022"]));
  });

  it("is cut where it was asked to be, without becoming another", async () => {
    const all = await found("crime");
    expect(all.length).toBeGreaterThan(20);
    for (const most of [1, 2, 7, 20]) expect(await found("crime", most)).toEqual(all.slice(0, most));
  });
});

describe("what can be searched", () => {
  it.each<[what: string, text: string, kind: NamedNode["nodeType"]]>([
    ["an aim's statement", "detection rate of violence with injury", "Aim"],
    ["a priority's summary", "friction between neighbours", "Priority"],
    ["a priority's focuses", "Local Children's Safeguarding Group", "Priority"],
    ["an indicator's title", "Number of active ASB cases", "Indicator"],
    ["an indicator's code", "youth-custody", "Indicator"],
    ["the title of an indicator's measure", "council anti-social behaviour cases", "Indicator"],
    ["a measure's definition", "land owners clear without telling the council", "Measure"],
    ["the labels of a measure's breakdowns", "Last outcome category", "Measure"],
    ["the labels of a measure's categories", "possession of weapons", "Measure"],
    ["an organisation's name", "Victim Support", "Organisation"],
    ["an organisation's abbreviation", "MHCLG", "Organisation"],
    ["a plan's title", "Cut Crime, Support Victims, Build Trust", "PartnerPlan"],
    ["the name of a plan's organisation", "Neighbourhood Watch", "PartnerPlan"],
    ["the abbreviation of a plan's organisation", "KCST", "PartnerPlan"],
    ["a partner priority's title", "Productive Partnerships", "PartnerPriority"],
    ["a partner priority's statement", "victims and witnesses feel confident", "PartnerPriority"],
    ["an area's name", "Ebbsfleet", "Area"],
    ["an area's code", "E23000032", "Area"],
    ["a source's name", "Mid-year population estimates", "Source"],
    ["a source's publisher", "Department for Education", "Source"],
    ["a strategy's title", "Dartford Community Safety Strategy", "Strategy"],
    ["what a strategy achieved", "Operation Ransom nuisance bikes", "Strategy"],
    ["a partnership's name", "Dartford and Gravesham Community Safety Partnership", "Partnership"],
  ])("is %s", async (_, text, kind) => {
    const hits = (await found(text, 20)).filter(isKind(kind));
    expect(Math.floor(hits[0]?.score ?? 0)).toBeGreaterThanOrEqual(3);
  });
});

describe("thirty partnerships", () => {
  it("are told apart by name, and what they share is found once for each, in order", async () => {
    const many = manyPartnerships(readSeeds(hub.config.seedsDir), 30, { smallAreas: false });
    await hub.catalogue.reach((await writeSeeds(hub.database, many)).catalogueVersion);
    expect((await found("made-up partnership-7"))[0]?.node.key).toBe("made-up-7");
    const aims = (await found("detection rate of violence")).filter(({ node }) => node.nodeType === "Aim");
    expect(aims).toHaveLength(29);
    expect(aims.map(({ node }) => node.key)).toEqual(aims.map(({ node }) => node.key).sort());
  });
});
