import { RefusedFile } from "../../../src/sources/refusedFile";
import { ETAG, type HostileServer, hostileServer, TIDY_TEXT } from "../../harness/hostileServer";
import { fetcherFor } from "./fetcherFor";

let server: HostileServer;

beforeEach(async () => {
  server = await hostileServer();
});
afterEach(() => server.close());

const BOTH = { hosts: ["127.0.0.1", "localhost"] };

describe("a redirect", () => {
  it("is followed, and its end is what was fetched", async () => {
    const fetched = await fetcherFor().fetchText({ url: `${server.url}/moved` });
    expect(fetched).toMatchObject({ url: `${server.url}/ok`, text: TIDY_TEXT });
  });

  it("is asked at its end whether what is known still stands", async () => {
    const known = { etag: ETAG, lastModified: null };
    expect(await fetcherFor().fetchText({ url: `${server.url}/moved`, known })).toEqual({ kind: "UNCHANGED" });
  });

  it("may be one of five, not of six", async () => {
    expect(await fetcherFor().fetchText({ url: `${server.url}/many/4` })).toMatchObject({ text: TIDY_TEXT });
    await expect(fetcherFor().fetchText({ url: `${server.url}/many/5` })).rejects.toThrow(
      new RefusedFile("127.0.0.1 redirects more than 5 times."),
    );
  });

  it.each([
    ["/circle", "127.0.0.1 redirects in a circle."],
    [
      "/metadata",
      "127.0.0.1 redirects to 169.254.169.254, refused: it is not among the hosts that may be asked (127.0.0.1).",
    ],
    [
      "/elsewhere",
      "127.0.0.1 redirects to localhost, refused: it is not among the hosts that may be asked (127.0.0.1).",
    ],
    ["/to-file", "127.0.0.1 redirects to an address of file:, refused: only HTTPS is fetched, not file:."],
    ["/to-password", "127.0.0.1 redirects to 127.0.0.1, refused: an address must not carry a name or a password."],
    ["/to-nothing", "127.0.0.1 redirects to something that is not an address."],
  ])("is refused when it breaks a rule: %s", async (path, message) => {
    const before = server.requests.length;
    await expect(fetcherFor().fetch({ url: `${server.url}${path}` })).rejects.toThrow(new RefusedFile(message));
    expect(server.requests.slice(before).map((request) => request.path.split("-")[0])).not.toContain("/ok");
  });

  it("to a metadata service is refused even where it is listed", async () => {
    const fetcher = fetcherFor({ hosts: ["127.0.0.1", "169.254.169.254"] });
    await expect(fetcher.fetch({ url: `${server.url}/metadata` })).rejects.toThrow(
      new RefusedFile("127.0.0.1 redirects to 169.254.169.254, refused: it is not an address of the public internet."),
    );
  });

  it("to another host takes no credentials with it", async () => {
    const headers = { authorization: "Bearer key", "x-api-key": "key" };
    await fetcherFor(BOTH).fetchText({ url: `${server.url}/elsewhere`, headers });
    const [first, second] = server.requests;
    expect(first?.headers).toMatchObject(headers);
    expect(second).toMatchObject({ path: "/ok" });
    expect(second?.headers).not.toHaveProperty("authorization");
    expect(second?.headers).not.toHaveProperty("x-api-key");
  });

  it("to the same host keeps them", async () => {
    await fetcherFor().fetchText({ url: `${server.url}/moved`, headers: { authorization: "Bearer key" } });
    expect(server.requests[1]?.headers).toMatchObject({ authorization: "Bearer key" });
  });

  it("keeps what is posted, or asks anew, as the status says", async () => {
    const posted = { method: "POST", body: "poly", contentType: "text/plain" } as const;
    const fetcher = fetcherFor();
    expect(await fetcher.fetchText({ url: `${server.url}/kept-after-post`, ...posted })).toMatchObject({
      text: "POST poly",
    });
    expect(await fetcher.fetchText({ url: `${server.url}/moved-after-post`, ...posted })).toMatchObject({
      text: "GET ",
    });
  });

  it("does not take what is posted to another host", async () => {
    const fetching = fetcherFor(BOTH).fetchText({
      url: `${server.url}/elsewhere-with-post`,
      method: "POST",
      body: "b",
    });
    await expect(fetching).rejects.toThrow(
      new RefusedFile("127.0.0.1 sends what is posted to it on to localhost, which is refused."),
    );
  });
});
