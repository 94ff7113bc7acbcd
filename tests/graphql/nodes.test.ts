import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

describe("ids", () => {
  it("lead back to every thing of the graph, and no two things share one", async () => {
    const everything = hub.catalogue.snapshot.everything();
    expect(new Set(everything.map(({ id }) => id)).size).toBe(everything.length);
    for (const thing of everything) expect(hub.catalogue.snapshot.node(thing.id)).toBe(thing);
  });

  it("are the same in another database that is seeded alike", async () => {
    const other = await openTestHub();
    try {
      const ids = (of: TestHub) => of.catalogue.snapshot.everything().map(({ id }) => id);
      expect(ids(other)).toEqual(ids(hub));
    } finally {
      await other.close();
    }
  });

  it("tell what kind of thing they lead to", async () => {
    const id = hub.catalogue.snapshot.area("E07000107")?.id;
    const question = `{ node(id: "${id}") { __typename id ... on Area { name } } }`;
    expect(await hub.data(question)).toEqual({ node: { __typename: "Area", id, name: "Dartford" } });
  });

  it("are asked for in bulk, with null for one that leads nowhere", async () => {
    const id = hub.catalogue.snapshot.partnership("dartford")?.id;
    const nobody = Buffer.from("Partnership:nowhere").toString("base64url");
    expect(await hub.data(`{ nodes(ids: ["${nobody}", "${id}"]) { id } }`)).toEqual({ nodes: [null, { id }] });
  });

  it.each(["", "dartford", "1", "UGFydG5lcnNoaXA6ZGFydGZvcmQ=", "cGFydG5lcnNoaXA6eA", "__proto__", "é"])(
    "that are no ids (%j) are refused with the rule",
    async (id) => {
      expect(await hub.refusal(`{ node(id: ${JSON.stringify(id)}) { id } }`)).toMatchObject({ code: "INVALID_ID" });
    },
  );

  it("that are no ids take none of the others away", async () => {
    const id = hub.catalogue.snapshot.partnership("dartford")?.id;
    const { data, errors } = await hub.ask<{ nodes: unknown[] }, object>(`{ nodes(ids: ["${id}", "x"]) { id } }`);
    expect(data?.nodes).toEqual([{ id }, null]);
    expect(errors?.[0]?.path).toEqual(["nodes", 1]);
  });

  it("are taken a hundred at a time", async () => {
    const ids = JSON.stringify(Array.from({ length: 101 }, () => "x"));
    expect(await hub.refusal(`{ nodes(ids: ${ids}) { id } }`)).toMatchObject({ code: "LIST_TOO_LONG" });
  });
});
