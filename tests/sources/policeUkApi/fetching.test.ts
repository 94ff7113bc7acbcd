import { join } from "node:path";
import { packageRoot } from "../../../src/config";
import { readSeeds } from "../../../src/services/seeds/readSeeds";
import { policeUkApi } from "../../../src/sources/policeUkApi/policeUkApi.connector";
import { policeUkApiSettings } from "../../../src/sources/policeUkApi/settings";
import { fetcherFor, ONCE } from "../fetching/fetcherFor";
import { DARTFORD, GRAVESHAM, known } from "../policeUkArchive/street";
import { readAnswerFile, record } from "./answers";
import { type PoliceService, policeService } from "./policeService";

const SQUARE = "51.44,0.21:51.45,0.25:51.42,0.24";
const OTHER = "51.40,0.31:51.41,0.35:51.38,0.34";
const LSOA = "E01024132";

let service: PoliceService;
beforeEach(async () => {
  service = await policeService();
});
afterEach(() => service.close());

interface Had {
  readonly files: { name: string; text: string }[];
  readonly memory: Map<string, string>;
  readonly fault: string | null;
}

/** Looks at the service once, and remembers what it says should be. */
async function look(
  areas: readonly { area: string; polygon: string }[],
  { months = 1, memory = new Map<string, string>(), rules = ONCE } = {},
): Promise<Had> {
  const settings = policeUkApiSettings.parse({ areas, months, base: service.base });
  const terms = {
    settings,
    known,
    today: "2026-01-01",
    fetcher: fetcherFor(rules),
    remembered: memory,
    secret: () => null,
  };
  const files: Had["files"] = [];
  let fault: string | null = null;
  try {
    for await (const { file, address, remember, release } of policeUkApi.fetch?.(terms) ?? []) {
      const pieces: Buffer[] = [];
      for await (const piece of file.bytes()) pieces.push(piece);
      files.push({ name: file.name, text: Buffer.concat(pieces).toString() });
      if (remember !== null) memory.set(address, remember);
      await release();
    }
  } catch (error) {
    fault = (error as Error).message;
  }
  return { files, memory, fault };
}

const dartford = { area: DARTFORD, polygon: SQUARE };
const gravesham = { area: GRAVESHAM, polygon: OTHER };

describe("a look at the service", () => {
  it("asks for each area and each of the latest months that it has, and for none that is yet to come", async () => {
    service.lastUpdated = "2024-02-01";
    service.answer = ({ month }) => [record("drugs", { month })];
    const { files } = await look([dartford, gravesham], { months: 3 });
    expect(files.map(({ name }) => name)).toEqual([
      `${DARTFORD}-2024-02.json`,
      `${GRAVESHAM}-2024-02.json`,
      `${DARTFORD}-2024-01.json`,
      `${GRAVESHAM}-2024-01.json`,
      `${DARTFORD}-2023-12.json`,
      `${GRAVESHAM}-2023-12.json`,
    ]);
    expect(service.asked[0]).toEqual({ method: "GET", month: "2024-02", polygon: SQUARE });
  });

  it("gives files that are read as any saved answer", async () => {
    service.answer = () => [record("drugs"), record("anti-social-behaviour")];
    const [file] = (await look([dartford])).files;
    const found = await readAnswerFile(file?.text ?? "", file?.name);
    expect(found.figure("total-crime", DARTFORD)).toMatchObject({ value: 1, period: "2024-01" });
  });

  it("finds nothing when the service has nothing that was not read before", async () => {
    service.answer = () => [record("drugs")];
    const { memory } = await look([dartford]);
    const before = service.asked.length;
    expect((await look([dartford], { memory })).files).toEqual([]);
    expect(service.asked.length).toBe(before);
  });

  it("asks again when the service has brought something out, and for an outline that was drawn anew", async () => {
    service.answer = ({ month }) => [record("drugs", { month })];
    const { memory } = await look([dartford]);
    expect((await look([{ area: DARTFORD, polygon: OTHER }], { memory })).files).toHaveLength(1);
    service.lastUpdated = "2024-02-01";
    expect((await look([dartford], { memory, months: 2 })).files).toHaveLength(2);
  });

  it("asks by POST where the address would be too long", async () => {
    service.answer = () => [record("drugs")];
    const polygon = Array.from({ length: 400 }, (_, at) => `51.${40_000 + at},0.${20_000 + at}`).join(":");
    const { files, fault } = await look([{ area: DARTFORD, polygon }]);
    expect(fault).toBeNull();
    expect(files).toHaveLength(1);
    expect(service.asked).toEqual([{ method: "POST", month: "2024-01", polygon }]);
  });

  it("waits and asks again when it is told that it asks too fast", async () => {
    service.answer = () => [record("drugs")];
    service.tooFast = 1;
    expect((await look([dartford], { rules: {} })).files).toHaveLength(1);
  });

  it("says that an area is too large for the service, and still hands over the others", async () => {
    service.answer = ({ polygon }) => (polygon === SQUARE ? 503 : [record("drugs")]);
    const { files, fault, memory } = await look([dartford, gravesham]);
    expect(files.map(({ name }) => name)).toEqual([`${GRAVESHAM}-2024-01.json`]);
    expect(fault).toMatch(
      /status 503.*, for E07000107 in 2024-01; .* more than 10,000 records .*: split its outline\.$/,
    );
    expect(memory.size).toBe(1);
  });

  it("refuses an answer that is none", async () => {
    service.answer = () => 404;
    expect((await look([dartford])).fault).toMatch(/status 404/);
    service.lastUpdated = "soon";
    expect((await look([dartford])).fault).toBe(
      'The service must answer crime-last-updated with a date such as {"date":"2026-06-01"}, but answers "{"date":"soon"}".',
    );
  });

  it("refuses an area that the hub does not hold, before it asks for any", async () => {
    expect((await look([dartford, { area: "E09000001", polygon: OTHER }])).fault).toBe(
      'settings.areas must name areas that the hub holds, but names "E09000001".',
    );
    expect(service.asked).toEqual([]);
  });

  it("looks nowhere when no area is named", async () => {
    expect(await look([])).toMatchObject({ files: [], fault: null });
  });
});

describe("a month without a record in some area", () => {
  const small = { area: LSOA, polygon: SQUARE };

  const absencesOf = async ({ files }: Had) => {
    const found = await Promise.all(files.map(({ text, name }) => readAnswerFile(text, name)));
    return found.map(({ figures }) => figures[0]?.absence ?? figures[0]?.value);
  };

  it("is one in which nothing was published when the whole force has none", async () => {
    expect(await absencesOf(await look([small, gravesham]))).toEqual(["NOT_AVAILABLE", "NOT_AVAILABLE"]);
  });

  it("is one in which nothing happened in a small area when another of its force has some", async () => {
    service.answer = ({ polygon }) => (polygon === SQUARE ? [] : [record("drugs")]);
    expect(await absencesOf(await look([small, gravesham]))).toEqual([0, 1]);
  });

  it("is never one in which nothing happened in a district", async () => {
    service.answer = ({ polygon }) => (polygon === SQUARE ? [] : [record("drugs")]);
    expect(await absencesOf(await look([dartford, gravesham]))).toEqual(["NOT_AVAILABLE", 1]);
  });
});

describe("what a source says of how it asks", () => {
  it("has an outline of three corners or more, latitude first", () => {
    const read = (polygon: string) => policeUkApiSettings.safeParse({ areas: [{ area: DARTFORD, polygon }] });
    expect(read("51.44,0.21: 51.45,0.25:\n51.42,0.24").data?.areas[0]?.polygon).toBe(SQUARE);
    for (const polygon of ["", "51.44,0.21:51.45,0.25", "51.44 0.21:51.45 0.25:51.42 0.24"]) {
      expect(read(polygon).error?.issues[0]?.message).toMatch(/^a polygon must be three corners or more/);
    }
  });

  it("is seeded for Dartford, whose outline lies where Dartford does", () => {
    const seeds = readSeeds(join(packageRoot(), "seeds"));
    const seed = seeds.sources.find(({ slug }) => slug === "police-uk-api");
    const { areas, base } = policeUkApiSettings.parse(seed?.settings);
    expect(areas.map(({ area }) => area)).toEqual([DARTFORD]);
    expect(base).toBe("https://data.police.uk/api");
    const corners = (areas[0]?.polygon ?? "").split(":").map((corner) => corner.split(",").map(Number));
    expect(corners.length).toBeGreaterThan(100);
    for (const [latitude = 0, longitude = 0] of corners) {
      expect(latitude > 51.37 && latitude < 51.49).toBe(true);
      expect(longitude > 0.14 && longitude < 0.36).toBe(true);
    }
  });
});
