import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { SourceUnavailable } from "../../../src/sources/fetching/sourceUnavailable";
import { type HostileServer, hostileServer, TIDY_TEXT } from "../../harness/hostileServer";
import { fetcherFor, ONCE, TEST_RULES } from "./fetcherFor";

const usualFolder = process.env.TMPDIR;
let folder: string;
let server: HostileServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "fetching-"));
  process.env.TMPDIR = folder;
  server = await hostileServer();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
  if (usualFolder === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usualFolder;
});

/** How fetching fails. */
async function failure(fetching: Promise<unknown>): Promise<SourceUnavailable> {
  const error = await fetching.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceUnavailable)) throw error ?? new Error("Nothing failed.");
  return error;
}

/** Every temporary file that was not removed. */
function temporaryFiles(): string[] {
  return readdirSync(folder).flatMap((name) => readdirSync(join(folder, name)));
}

describe("what may pass", () => {
  it.each([
    ["/500-then-ok", 3],
    ["/truncated-then-ok", 2],
    ["/429-then-ok", 2],
  ])("is asked again, and read when it has passed: %s", async (path, times) => {
    const fetched = await fetcherFor().fetchText({ url: `${server.url}${path}` });
    expect(fetched).toMatchObject({ text: TIDY_TEXT });
    expect(server.countOf(path)).toBe(times);
  });

  it("waits as long as it is asked to", async () => {
    const begun = performance.now();
    await fetcherFor().fetchText({ url: `${server.url}/429-then-ok` });
    expect(performance.now() - begun).toBeGreaterThan(950);
  });

  it.each([
    ["/500", /^127\.0\.0\.1 answers with status 500 \(Internal Server Error\)/],
    ["/garbage", /^127\.0\.0\.1 answers with something that is not HTTP \(HPE_\w+\)/],
    ["/dropped", /^127\.0\.0\.1 broke its answer off \(\w+\)/],
    ["/truncated", /^127\.0\.0\.1 broke its answer off \(\w+\)/],
    ["/truncated-chunked", /^127\.0\.0\.1 broke its answer off \(\w+\)/],
    ["/packed-cut-short", /^127\.0\.0\.1 broke its packed answer off \(Z_BUF_ERROR\)/],
    ["/packed-badly", /^127\.0\.0\.1 sends a packed answer that cannot be unpacked \(Z_DATA_ERROR\)/],
    ["/unasked-304", /^127\.0\.0\.1 answers that nothing has changed \(status 304\), though it was not asked/],
    ["/headers-for-ever", /^127\.0\.0\.1 sends more headers than an answer may have/],
  ])("is given up after so many attempts, and nothing of it is kept: %s", async (path, said) => {
    const { message } = await failure(fetcherFor().fetch({ url: `${server.url}${path}` }));
    expect(message).toMatch(said);
    expect(message).toMatch(/, at the last of 3 attempts\.$/);
    expect(server.countOf(path)).toBe(3);
    expect(temporaryFiles()).toEqual([]);
  });

  it.each([
    ["/429-for-an-hour", 429, "answers with status 429 (Too Many Requests)"],
    ["/503-until-a-date", 503, "answers with status 503 (Service Unavailable)"],
  ])("is given up at once when it asks for more time than the hub waits: %s", async (path, status, did) => {
    const error = await failure(fetcherFor().fetch({ url: `${server.url}${path}` }));
    const hour = Date.now() + 3_600_000;
    expect(Math.abs((error.comeBackAt?.getTime() ?? 0) - hour)).toBeLessThan(3_000);
    const until = error.comeBackAt?.toISOString().slice(0, 19).replace("T", " ");
    expect(error.message).toBe(`127.0.0.1 ${did} and asks to be left alone until ${until} UTC.`);
    expect(error.status).toBe(status);
    expect(server.countOf(path)).toBe(1);
  });

  it("is spoken of as it is when plain HTTP answers where HTTPS was asked", async () => {
    const url = server.url.replace("http:", "https:");
    const { message } = await failure(fetcherFor(ONCE).fetch({ url }));
    expect(message).toMatch(/^127\.0\.0\.1 does not speak TLS as it should \(\w+\)\.$/);
  });

  it("names a host that nobody knows, or that refuses connections", async () => {
    const resolve = () => Promise.reject(Object.assign(new Error("not found"), { code: "ENOTFOUND" }));
    const unknown = fetcherFor({ ...ONCE, hosts: ["data.example"] }, { resolve });
    expect((await failure(unknown.fetch({ url: "https://data.example/" }))).message).toBe(
      "data.example has no address that can be found (ENOTFOUND).",
    );
    await server.close();
    expect((await failure(fetcherFor(ONCE).fetch({ url: server.url }))).message).toBe(
      "127.0.0.1 refuses connections (ECONNREFUSED).",
    );
    server = await hostileServer();
  });
});

describe("a server that takes its time", () => {
  const { timeouts } = TEST_RULES;

  it.each(["/hang", "/slow-headers"])("is cut off when it sends no first byte of its answer: %s", async (path) => {
    const fetcher = fetcherFor({ ...ONCE, timeouts: { ...timeouts, firstByteMs: 300 } });
    const { message } = await failure(fetcher.fetch({ url: `${server.url}${path}` }));
    expect(message).toBe("127.0.0.1 did not answer within 0.3 seconds (UND_ERR_HEADERS_TIMEOUT).");
  });

  it("is cut off when it falls silent", async () => {
    const fetcher = fetcherFor({ ...ONCE, timeouts: { ...timeouts, silenceMs: 300 } });
    const { message } = await failure(fetcher.fetch({ url: `${server.url}/silence` }));
    expect(message).toBe("127.0.0.1 fell silent for 0.3 seconds in the middle of its answer (UND_ERR_BODY_TIMEOUT).");
  });

  it.each(["/trickle", "/hang", "/slow-headers"])("is cut off when the whole takes too long: %s", async (path) => {
    const fetcher = fetcherFor({ ...ONCE, timeouts: { ...timeouts, wholeMs: 400 } });
    const { message } = await failure(fetcher.fetch({ url: `${server.url}${path}` }));
    expect(message).toBe("127.0.0.1 did not send its whole answer within 0.4 seconds.");
    expect(temporaryFiles()).toEqual([]);
  });

  it("is not asked again at once when the whole took too long: each attempt may take a quarter of an hour", async () => {
    const fetcher = fetcherFor({ timeouts: { ...timeouts, wholeMs: 300 } });
    const before = server.countOf("/trickle");
    const { message } = await failure(fetcher.fetch({ url: `${server.url}/trickle` }));
    expect(message).toBe("127.0.0.1 did not send its whole answer within 0.3 seconds.");
    expect(server.countOf("/trickle")).toBe(before + 1);
  });

  it("is cut off even while its name is looked up", async () => {
    const resolve = () => new Promise<never>(() => undefined);
    const rules = { ...ONCE, hosts: ["slow.example"], timeouts: { ...timeouts, wholeMs: 200 } };
    const { message } = await failure(fetcherFor(rules, { resolve }).fetch({ url: "http://slow.example/" }));
    expect(message).toContain("within 0.2 seconds");
  });
});

describe("giving up", () => {
  it.each(["/hang", "/trickle", "/endless"])("breaks off what is being fetched: %s", async (path) => {
    const giveUp = new AbortController();
    const fetching = fetcherFor({ mostBytes: 1e12 }).fetch({ url: `${server.url}${path}`, signal: giveUp.signal });
    const reason = new Error("enough");
    const brokenOff = expect(fetching).rejects.toBe(reason);
    while (server.requests.length === 0) await setTimeout(10);
    await setTimeout(100);
    giveUp.abort(reason);
    await brokenOff;
    expect(temporaryFiles()).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it("breaks off a wait, and asks nothing more", async () => {
    const giveUp = new AbortController();
    const fetching = fetcherFor().fetch({ url: `${server.url}/429-then-ok`, signal: giveUp.signal });
    while (server.requests.length === 0) await setTimeout(10);
    await setTimeout(50);
    const reason = new Error("enough");
    giveUp.abort(reason);
    await expect(fetching).rejects.toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  it("asks nothing when it was given up before it began", async () => {
    const fetching = fetcherFor().fetch({ url: `${server.url}/ok`, signal: AbortSignal.abort() });
    await expect(fetching).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    expect(server.requests).toEqual([]);
  });

  it("breaks everything off when the fetcher is closed", async () => {
    const fetcher = fetcherFor();
    const fetching = fetcher.fetch({ url: `${server.url}/trickle` });
    const expected = expect(fetching).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    while (server.requests.length === 0) await setTimeout(10);
    await fetcher.close();
    await expected;
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a host that fails again and again", () => {
  const rest = { breaker: { failures: 5, restMs: 2_000 } };

  it("is left alone for a while, then tried with one request", async () => {
    const fetcher = fetcherFor(ONCE, rest);
    for (let times = 0; times < 5; times++) await failure(fetcher.fetchText({ url: `${server.url}/500` }));
    const { port } = new URL(server.url);
    const error = await failure(fetcher.fetchText({ url: `${server.url}/ok` }));
    expect(error.message).toMatch(
      new RegExp(
        String.raw`^127\.0\.0\.1:${port} failed 5 times in a row \(lastly it answers with status 500 \(Internal Server Error\)\) and is left alone since \d\d:\d\d:\d\d UTC, for 2 seconds\.$`,
      ),
    );
    expect(server.requests).toHaveLength(5);
    await setTimeout(2_050);
    expect(await fetcher.fetchText({ url: `${server.url}/ok` })).toMatchObject({ kind: "FETCHED" });
    expect(await fetcher.fetchText({ url: `${server.url}/ok` })).toMatchObject({ kind: "FETCHED" });
  });

  it("does not keep another from being asked", async () => {
    const other = await hostileServer();
    const fetcher = fetcherFor(ONCE, rest);
    for (let times = 0; times < 6; times++) await failure(fetcher.fetchText({ url: `${server.url}/500` }));
    expect(await fetcher.fetchText({ url: `${other.url}/ok` })).toMatchObject({ kind: "FETCHED" });
    await other.close();
  });

  it("has not failed when the hub would not have what it sent", async () => {
    const fetcher = fetcherFor(ONCE, rest);
    for (let times = 0; times < 6; times++) {
      await expect(fetcher.fetchText({ url: `${server.url}/missing` })).rejects.toThrow("check its address");
    }
    expect(await fetcher.fetchText({ url: `${server.url}/ok` })).toMatchObject({ kind: "FETCHED" });
  });
});
