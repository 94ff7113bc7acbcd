import { createHash } from "node:crypto";
import { getEventListeners } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Fetched, FetchedFile } from "../../../src/sources/fetching/fetcher";
import { RefusedFile } from "../../../src/sources/refusedFile";
import { ETAG, type HostileServer, hostileServer, LAST_MODIFIED, TIDY_TEXT } from "../../harness/hostileServer";
import { fetcherFor } from "./fetcherFor";

let server: HostileServer;

beforeEach(async () => {
  server = await hostileServer();
});
afterEach(() => server.close());

function file(fetched: Fetched): FetchedFile {
  if (fetched.kind !== "FETCHED") throw new Error("Nothing was fetched.");
  return fetched;
}

describe("fetching a file", () => {
  it("sets it down with its fingerprint, where nobody else can read it", async () => {
    const fetched = file(await fetcherFor().fetch({ url: `${server.url}/ok` }));
    expect(readFileSync(fetched.path, "utf8")).toBe(TIDY_TEXT);
    expect(fetched).toMatchObject({
      url: `${server.url}/ok`,
      name: "ok",
      status: 200,
      size: TIDY_TEXT.length,
      sha256: createHash("sha256").update(TIDY_TEXT).digest("hex"),
      contentType: "text/csv",
      validators: { etag: ETAG, lastModified: LAST_MODIFIED },
    });
    expect(statSync(fetched.path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(fetched.path)).mode & 0o777).toBe(0o700);
    await fetched.remove();
    expect(existsSync(fetched.path)).toBe(false);
  });

  it("removes what nobody removed when it closes", async () => {
    const fetcher = fetcherFor();
    const { path } = file(await fetcher.fetch({ url: `${server.url}/ok` }));
    await fetcher.close();
    expect(existsSync(dirname(path))).toBe(false);
  });

  it.each([
    [{ etag: ETAG, lastModified: null }],
    [{ etag: null, lastModified: LAST_MODIFIED }],
    [{ etag: ETAG, lastModified: LAST_MODIFIED }],
  ])("does not send again what is known by %j", async (known) => {
    expect(await fetcherFor().fetch({ url: `${server.url}/ok`, known })).toEqual({ kind: "UNCHANGED" });
  });

  it("sends again what is known by another edition's mark", async () => {
    const known = { etag: '"an-earlier-edition"', lastModified: null };
    expect(file(await fetcherFor().fetch({ url: `${server.url}/ok`, known })).size).toBe(TIDY_TEXT.length);
  });

  it("unpacks what was packed for the way, and names it after its address", async () => {
    const told: number[] = [];
    const url = `${server.url}/packed.csv`;
    const fetched = file(await fetcherFor().fetch({ url, onBytes: (bytes) => told.push(bytes) }));
    expect(readFileSync(fetched.path, "utf8")).toBe(TIDY_TEXT);
    expect(fetched.name).toBe("packed.csv");
    expect(told.at(-1)).toBe(TIDY_TEXT.length);
  });

  it("takes no folders from the name that a server gives", async () => {
    expect(file(await fetcherFor().fetch({ url: `${server.url}/named` })).name).toBe("figures.csv");
  });

  it("fetches many at once, each into a file of its own, and burdens no signal that they share", async () => {
    const fetcher = fetcherFor();
    const { signal } = new AbortController();
    let listeners = 0;
    const onBytes = () => {
      listeners = Math.max(listeners, getEventListeners(signal, "abort").length);
    };
    const wanted = { url: `${server.url}/ok`, signal, onBytes };
    const all = await Promise.all(Array.from({ length: 40 }, () => fetcher.fetch(wanted)));
    expect(new Set(all.map((fetched) => file(fetched).path)).size).toBe(40);
    expect(listeners).toBeLessThanOrEqual(1);
  });

  it("says who asks", async () => {
    await fetcherFor().fetch({ url: `${server.url}/ok` });
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(server.requests[0]?.headers["user-agent"]).toBe(`csp-hub/${version}`);
  });

  it("refuses a web page where a table should be", async () => {
    const fetching = fetcherFor().fetch({ url: `${server.url}/page`, accept: ["text/csv", "application/zip"] });
    await expect(fetching).rejects.toThrow(
      new RefusedFile(
        "127.0.0.1 sends text/html, perhaps a page that says what is wrong, where text/csv or application/zip was wanted.",
      ),
    );
    expect(server.countOf("/page")).toBe(1);
  });

  it("takes any text where any is wanted", async () => {
    const fetched = await fetcherFor().fetch({ url: `${server.url}/page`, accept: ["text/*"] });
    expect(fetched.kind).toBe("FETCHED");
  });

  it.each([
    ["/missing", "127.0.0.1 answers with status 404 (Not Found) at /missing: check its address, which may have moved."],
    ["/forbidden", "127.0.0.1 answers with status 403 (Forbidden) at /forbidden: check whether the hub may read it."],
    [
      "/no-content",
      "127.0.0.1 answers with status 204 (No Content) at /no-content: a file or an answer comes with status 200.",
    ],
  ])("refuses %s at once, without the query that may hold a key", async (path, message) => {
    const fetching = fetcherFor().fetch({ url: `${server.url}${path}?key=secret` });
    await expect(fetching).rejects.toThrow(new RefusedFile(message));
    expect(server.countOf(path)).toBe(1);
  });
});

describe("fetching a text", () => {
  it("gives it with its marks", async () => {
    const fetched = await fetcherFor().fetchText({ url: `${server.url}/ok` });
    expect(fetched).toMatchObject({ kind: "FETCHED", status: 200, text: TIDY_TEXT, validators: { etag: ETAG } });
  });

  it("posts what is asked", async () => {
    const fetched = await fetcherFor().fetchText({
      url: `${server.url}/echo`,
      method: "POST",
      body: "poly=52.2,0.5",
      contentType: "application/x-www-form-urlencoded",
      headers: { Authorization: "Bearer key" },
    });
    expect(fetched).toMatchObject({ text: "POST poly=52.2,0.5" });
    expect(server.requests[0]?.headers).toMatchObject({
      "content-type": "application/x-www-form-urlencoded",
      authorization: "Bearer key",
    });
  });

  it("hands on a status that the caller reads itself", async () => {
    const fetched = await fetcherFor().fetchText({ url: `${server.url}/missing`, answers: [404] });
    expect(fetched).toMatchObject({ status: 404, text: "no such month" });
  });

  it("refuses what is not in UTF-8", async () => {
    await expect(fetcherFor().fetchText({ url: `${server.url}/latin` })).rejects.toThrow(
      new RefusedFile("The answer of 127.0.0.1 must be text in UTF-8, but is not."),
    );
  });
});
