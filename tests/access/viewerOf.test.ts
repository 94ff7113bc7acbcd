import type { IncomingHttpHeaders } from "node:http";
import { viewerOf } from "../../src/access/viewerOf";

const mayWrite = (headers: IncomingHttpHeaders, host = "127.0.0.1", allowAnonymousWrites = false) =>
  viewerOf(headers, { host, allowAnonymousWrites }).mayWrite;

describe("whoever has not signed in", () => {
  it.each(["127.0.0.1", "::1", "localhost"])("may change what a server holds that listens on %s", (host) => {
    for (const named of ["127.0.0.1:4000", "localhost", "LOCALHOST:4000", "[::1]:4000"]) {
      expect(mayWrite({ host: named }, host)).toBe(true);
    }
  });

  it.each(["0.0.0.0", "::", "192.168.0.7", "hub.example.org", "127.0.0.1.example.org"])(
    "may not where the server listens on %s",
    (host) => expect(mayWrite({ host: "localhost:4000" }, host)).toBe(false),
  );

  it.each([
    ["a page elsewhere whose name leads here", { host: "evil.example.org:4000" }],
    ["a name that only begins as this machine's", { host: "localhost.example.org" }],
    ["no name at all", {}],
    ["what is no name", { host: "a b" }],
    ["a proxy that says for whom", { host: "localhost", "x-forwarded-for": "203.0.113.7" }],
    ["a proxy that says by the standard for whom", { host: "localhost", forwarded: "for=203.0.113.7" }],
  ])("may not when the request is from %s", (_, headers) => expect(mayWrite(headers)).toBe(false));

  it("may wherever the operator lets anybody", () => {
    expect(mayWrite({ host: "hub.example.org", via: "1.1 proxy" }, "0.0.0.0", true)).toBe(true);
  });

  it("sees public data only, whether or not they may change it", () => {
    for (const viewer of [
      viewerOf({}, { host: "::", allowAnonymousWrites: true }),
      viewerOf({}, { host: "::", allowAnonymousWrites: false }),
    ]) {
      expect(viewer).toMatchObject({ audience: "PUBLIC", organisations: [], isSignedIn: false });
    }
  });
});
