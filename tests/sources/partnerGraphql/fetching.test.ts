import type { FetchTerms } from "../../../src/sources/connector";
import { fetchAnswers } from "../../../src/sources/partnerGraphql/fetchAnswers";
import { graphqlSettings } from "../../../src/sources/partnerGraphql/graphqlSettings";
import { fetcherFor, ONCE } from "../fetching/fetcherFor";
import { KNOWN, readFile, TODAY } from "./answers";
import { SETTINGS, type Service, startService } from "./service";

const services: Service[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
});

async function serviceWith(...answer: Parameters<typeof startService>): Promise<Service> {
  const service = await startService(...answer);
  services.push(service);
  return service;
}

/** What is found at a service by such settings. */
async function found({ endpoint }: Service, changes: object = {}, secrets: Record<string, string> = {}) {
  const settings = graphqlSettings.parse({ ...SETTINGS, endpoint, ...changes });
  const terms: FetchTerms<typeof settings> = {
    settings,
    known: KNOWN,
    today: TODAY,
    fetcher: fetcherFor(ONCE),
    remembered: new Map(),
    secret: (name) => secrets[name] ?? null,
  };
  const files = [];
  for await (const file of fetchAnswers(terms)) files.push(file);
  const [only] = files;
  if (only === undefined || files.length > 1) throw new Error(`Found ${files.length} files.`);
  return { ...only, settings };
}

const refusal = (looking: Promise<unknown>) =>
  looking.then(
    () => "nothing was refused",
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe("a partner's GraphQL service", () => {
  it("is asked for page after page, whose rows are read as those of one answer", async () => {
    const service = await serviceWith();
    const { file, settings, address } = await found(service);
    expect(address).toBe(service.endpoint);
    expect(file.name).toBe("127.0.0.1.json");
    expect(service.asked.map(({ body }) => body.variables)).toEqual([{ kind: "HATE" }, { kind: "HATE", after: "2" }]);
    expect(await readFile(file, settings)).toMatchObject([
      { row: 1, period: "2025/26-Q1", value: 12 },
      { row: 2, period: "2025/26-Q2", value: 0 },
      { row: 3, period: "2025/26-Q3", value: null, absence: "NOT_YET_DUE" },
    ]);
    expect(file.sha256).toBe((await found(service)).file.sha256);
  });

  it("is shown the token of its secret, and is not asked when there is none", async () => {
    const service = await serviceWith();
    await found(service, { secret: "kent-police" }, { "kent-police": "s3cret" });
    expect(service.asked[0]?.headers.authorization).toBe("Bearer s3cret");
    const asked = service.asked.length;
    expect(await refusal(found(service, { secret: "kent-police" }))).toBe(
      "RefusedFile: The service is asked with the secret kent-police, which is not set: set HUB_SECRET_KENT_POLICE.",
    );
    expect(service.asked).toHaveLength(asked);
  });

  it("has its error told, whether it comes with status 200 or 400", async () => {
    const broken = { query: "{ broken }", variables: {}, page: undefined };
    expect(await refusal(found(await serviceWith(), broken))).toContain(
      "RefusedFile: The service answers with an error (The register is being mended.). Data that came beside it",
    );
    const body = JSON.stringify({ errors: [{ message: "The register is being mended." }] });
    expect(await refusal(found(await serviceWith(() => ({ status: 400, body }))))).toBe(
      "RefusedFile: The service answers with an error (The register is being mended.).",
    );
  });

  it("is not believed when it sends a page, garbage, or a fault of its own", async () => {
    const html = { type: "text/html", body: "<html>" };
    expect(await refusal(found(await serviceWith(() => html)))).toContain("sends text/html");
    expect(await refusal(found(await serviceWith(() => ({ body: "{" }))))).toContain("must be JSON");
    expect(await refusal(found(await serviceWith(() => ({ status: 503, body: "" }))))).toContain("SourceUnavailable");
  });

  it("does not lead the hub on for ever", async () => {
    const page = (cursor: string) => JSON.stringify({ data: { returns: { nodes: [], hasMore: true, cursor } } });
    expect(await refusal(found(await serviceWith(() => ({ body: page("1") }))))).toContain("a cursor came twice");
    let next = 0;
    const endless = await serviceWith(() => ({ body: page(String(next++)) }));
    const most = { page: { ...SETTINGS.page, mostPages: 3 } };
    expect(await refusal(found(endless, most))).toContain("more than the 3 pages that its source allows");
    expect(endless.asked).toHaveLength(3);
  });
});
