import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

type Slugs = { organisations: { nodes: { slug: string; contact: { name: string } | null }[] } };

describe("organisations", () => {
  it("are the thirteen of the document and the publishers of figures", async () => {
    const { organisations } = await hub.data<Slugs>(`{ organisations { nodes { slug contact { name } } } }`);
    expect(organisations.nodes.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining([
        "dartford-borough-council",
        "kent-police",
        "kent-county-council",
        "kent-pcc",
        "kcsp",
        "kcst",
        "nhw",
        "kent-fire-and-rescue",
        "kent-and-medway-ccg",
        "probation-service",
        "kss-crc",
        "victim-support",
        "voluntary-sector",
      ]),
    );
  });

  it("have seven contacts among them, with the printed address", async () => {
    const { organisations } = await hub.data<Slugs>(`{ organisations { nodes { slug contact { name } } } }`);
    expect(organisations.nodes.filter(({ contact }) => contact !== null)).toHaveLength(7);
    const question = `{ organisation(slug: "kent-pcc") { contact { name address postcode telephone website email } } }`;
    expect(await hub.data(question)).toEqual({
      organisation: {
        contact: {
          name: "Kent Police and Crime Commissioner",
          address: ["1st Floor, Gail House", "Lower Stone Street", "Maidstone", "Kent"],
          postcode: "ME15 6NB",
          telephone: "01622 677055",
          website: "https://www.kent-pcc.gov.uk/",
          email: null,
        },
      },
    });
  });

  it("can be had by kind", async () => {
    const { organisations } = await hub.data<Slugs>(
      `{ organisations(type: [PROBATION]) { nodes { slug contact { name } } } }`,
    );
    expect(organisations.nodes.map(({ slug }) => slug)).toEqual(["kss-crc", "probation-service"]);
  });

  it("return the indicators that they own", async () => {
    const question = `{ organisation(slug: "kent-fire-and-rescue") { indicators { totalCount nodes { code } } } }`;
    expect(await hub.data(question)).toEqual({
      organisation: {
        indicators: { totalCount: 2, nodes: [{ code: "deliberate-fires" }, { code: "safe-and-well-visits" }] },
      },
    });
  });
});

describe("measures", () => {
  type Measures = { measures: { totalCount: number; nodes: { code: string; kind: string }[] } };

  it("are the 21 behind indicators and five more", async () => {
    const { measures } = await hub.data<Measures>(`{ measures { totalCount nodes { code kind } } }`);
    expect(measures.totalCount).toBe(26);
    const kinds = Object.fromEntries(measures.nodes.map(({ code, kind }) => [code, kind]));
    expect(kinds).toMatchObject({
      population: "STOCK",
      "temporary-accommodation": "STOCK",
      "asb-cases-active": "STOCK",
      "asb-repeat-victims": "DISTINCT",
      "total-crime": "FLOW",
      "reoffending-rate": "RATIO",
      "youth-first-time-entrants-rate": "RATIO",
      "youth-cautioned-or-sentenced-rate": "RATIO",
      "youth-16-17-in-education-or-training": "RATIO",
      "recorded-crime-outcomes": "FLOW",
    });
  });

  it("divide custody by stage and education by age group", async () => {
    const question = `query ($code: String!) { measure(code: $code) { breakdowns { code categories { code breakdown { code } } } } }`;
    expect(await hub.data(question, { code: "youth-custody" })).toMatchObject({
      measure: { breakdowns: [{ code: "stage", categories: [{ code: "remand" }, { code: "sentence" }] }] },
    });
    expect(await hub.data(question, { code: "youth-ete" })).toMatchObject({
      measure: {
        breakdowns: [
          { code: "age-group", categories: [{ code: "statutory-school-age" }, { code: "post-statutory-school-age" }] },
        ],
      },
    });
  });

  it("say how their small numbers are kept from identifying people", async () => {
    const question = `{ measure(code: "domestic-abuse-victims-supported") { disclosure { threshold hidesZero } } }`;
    expect(await hub.data(question)).toEqual({ measure: { disclosure: { threshold: 5, hidesZero: true } } });
  });

  it("name their sources in order of preference, with the licence of each", async () => {
    const question = `{ measure(code: "violent-offences") { sources { slug licence attribution organisation { slug } } } }`;
    const { measure } = await hub.data<{
      measure: { sources: { slug: string; licence: string; attribution: string }[] };
    }>(question);
    expect(measure.sources.map(({ slug }) => slug)).toEqual([
      "police-uk-archive",
      "police-uk-api",
      "home-office-prc",
      "tidy-csv",
    ]);
    const published = measure.sources.filter(({ slug }) => slug !== "tidy-csv");
    expect(published.every(({ licence, attribution }) => licence.includes("Open Government") && attribution)).toBe(
      true,
    );
  });

  it("can be had by source, by kind and by their words", async () => {
    const codes = async (where: string) =>
      (await hub.data<Measures>(`{ measures(where: ${where}) { totalCount nodes { code kind } } }`)).measures.nodes.map(
        ({ code }) => code,
      );
    expect(await codes(`{ sources: ["defra-fly-tipping"] }`)).toEqual([
      "fly-tipping-incidents",
      "fly-tipping-prosecutions",
    ]);
    expect(await codes(`{ kind: [STOCK], text: "HOUSEHOLDS" }`)).toEqual(["temporary-accommodation"]);
    expect(await codes(`{ text: "_" }`)).toEqual([]);
  });
});
