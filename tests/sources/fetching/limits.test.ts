import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { RefusedFile } from "../../../src/sources/refusedFile";
import { type HostileServer, hostileServer } from "../../harness/hostileServer";
import { fetcherFor, TEST_RULES } from "./fetcherFor";

let server: HostileServer;

beforeEach(async () => {
  server = await hostileServer();
});
afterEach(() => server.close());

/** Two hundred million bytes take their time on a busy machine. */
const PATIENT = { firstByteMs: 20_000, silenceMs: 20_000, wholeMs: 55_000 };

describe("an answer that is too large", () => {
  it("is not read at all when it says so itself", async () => {
    const told: number[] = [];
    const url = `${server.url}/declares-too-much`;
    const fetching = fetcherFor().fetch({ url, onBytes: (bytes) => told.push(bytes) });
    await expect(fetching).rejects.toThrow(
      new RefusedFile("An answer may have at most 1000000 bytes, but that of 127.0.0.1 has 99999999999."),
    );
    expect(told).toEqual([]);
  });

  it.each(["/endless", "/bomb"])("is read no further than it may be: %s", async (path) => {
    const told: number[] = [];
    const fetching = fetcherFor().fetch({ url: `${server.url}${path}`, onBytes: (bytes) => told.push(bytes) });
    await expect(fetching).rejects.toThrow(
      new RefusedFile("An answer may have at most 1000000 bytes, but that of 127.0.0.1 has more, unpacked."),
    );
    expect(told.at(-1)).toBeGreaterThan(900_000);
    expect(told.at(-1)).toBeLessThanOrEqual(1_000_000);
    expect(server.requests).toHaveLength(1);
  });

  it("takes no more memory, however much a bomb would become", async () => {
    const rules = { ...TEST_RULES, mostBytes: 200_000_000, timeouts: PATIENT };
    const reader = [join(__dirname, "fetcherProcess.js"), `${server.url}/bomb`, JSON.stringify(rules)];
    // What this process takes depends on the tests before this one, and it is the bomb's server besides.
    const { stdout } = await promisify(execFile)(process.execPath, reader);
    const { refused, grewBy } = JSON.parse(stdout);
    expect(refused).toMatch(
      /^RefusedFile: An answer may have at most 200000000 bytes, but that of \S+ has more, unpacked/,
    );
    expect(grewBy).toBeLessThan(100_000_000);
  });

  it("is refused when it is packed twice", async () => {
    await expect(fetcherFor().fetch({ url: `${server.url}/packed-twice` })).rejects.toThrow(
      new RefusedFile(
        '127.0.0.1 packs its answer as "gzip, gzip", but only gzip, deflate and br are unpacked, and once.',
      ),
    );
  });
});
