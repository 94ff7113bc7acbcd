import { RefusedFile } from "../../../src/sources/refusedFile";
import { type HostileServer, hostileServer, TIDY_TEXT } from "../../harness/hostileServer";
import { fetcherFor, ONCE } from "./fetcherFor";

let server: HostileServer;

beforeEach(async () => {
  server = await hostileServer();
});
afterEach(() => server.close());

const addressed = (...addresses: string[]) =>
  addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

describe("looking a host up", () => {
  it.each([["127.0.0.1"], ["10.0.0.1"], ["169.254.169.254"], ["::1"], ["::ffff:127.0.0.1"]])(
    "refuses one that turns out to be at %s",
    async (address) => {
      const resolve = async () => addressed(address);
      const fetcher = fetcherFor({ hosts: ["data.example"], allowPrivate: false }, { resolve });
      await expect(fetcher.fetch({ url: "https://data.example/" })).rejects.toThrow(
        new RefusedFile(`data.example is not asked: it has no address of the public internet (${address}).`),
      );
    },
  );

  it("refuses a host with no address, or with something that is none", async () => {
    for (const addresses of [[], ["nonsense"]]) {
      const resolve = async () => addressed(...addresses);
      const fetcher = fetcherFor({ hosts: ["data.example"] }, { resolve });
      await expect(fetcher.fetch({ url: "http://data.example/" })).rejects.toThrow(RefusedFile);
    }
  });

  it("is done once, and the very address that was checked is asked", async () => {
    const { port } = new URL(server.url);
    const asked: string[] = [];
    // Whoever looked up a second time would be led away, to where nobody listens.
    const resolve = async (hostname: string) => addressed(asked.push(hostname) === 1 ? "127.0.0.1" : "127.0.0.2");
    const fetcher = fetcherFor({ ...ONCE, hosts: ["data.example"] }, { resolve });
    const fetched = await fetcher.fetchText({ url: `http://data.example:${port}/ok` });
    expect(fetched).toMatchObject({ text: TIDY_TEXT });
    expect(asked).toEqual(["data.example"]);
    expect(server.requests[0]?.headers.host).toBe(`data.example:${port}`);
  });

  it("passes over the addresses that may not be asked", async () => {
    const { port } = new URL(server.url);
    const resolve = async () => addressed("169.254.169.254", "::ffff:127.0.0.1", "127.0.0.1");
    const fetcher = fetcherFor({ ...ONCE, hosts: ["data.example"] }, { resolve });
    expect(await fetcher.fetchText({ url: `http://data.example:${port}/ok` })).toMatchObject({ text: TIDY_TEXT });
  });
});
