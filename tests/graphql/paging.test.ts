import fc from "fast-check";
import { anonymous } from "../../src/access/viewer";
import { nodeOf } from "../../src/catalogue/globalId";
import type { Area } from "../../src/catalogue/model";
import { type Page, page } from "../../src/graphql/paging";
import { openTestHub, type TestHub } from "../harness/hub";

const listOf = (codes: Iterable<string>) =>
  [...new Set(codes)].sort().map((code, place) => ({ ...nodeOf("Area", place, code), code }) as Area);
const codes = fc.array(fc.stringMatching(/^[A-Z][0-9]{1,4}$/), { maxLength: 60 });
const size = fc.integer({ min: 1, max: 100 }).filter((number) => number !== 50);

describe("paging", () => {
  it("forward visits every entry once, in order, whatever the page size", () => {
    fc.assert(
      fc.property(codes, size, (given, first) => {
        const list = listOf(given);
        const seen: Area[] = [];
        let after: string | null = null;
        for (;;) {
          const at: Page<Area> = page("Area", list, { first, after }, anonymous);
          seen.push(...at.nodes);
          expect(at.totalCount).toBe(list.length);
          expect(at.pageInfo.hasPreviousPage).toBe(seen.length > at.nodes.length);
          if (!at.pageInfo.hasNextPage) break;
          after = at.pageInfo.endCursor;
        }
        expect(seen).toEqual(list);
      }),
    );
  });

  it("backward visits every entry once", () => {
    fc.assert(
      fc.property(codes, size, (given, last) => {
        const list = listOf(given);
        const seen: Area[] = [];
        let before: string | null = null;
        for (;;) {
          const at: Page<Area> = page("Area", list, { last, before }, anonymous);
          seen.unshift(...at.nodes);
          if (!at.pageInfo.hasPreviousPage) break;
          before = at.pageInfo.startCursor;
        }
        expect(seen).toEqual(list);
      }),
    );
  });

  it("goes on from its place when entries have come or gone meanwhile", () => {
    fc.assert(
      fc.property(codes, codes, size, (before, after, first) => {
        const start = page("Area", listOf(before), { first }, anonymous);
        const { endCursor } = start.pageInfo;
        fc.pre(endCursor !== null);
        const last = start.nodes.at(-1)?.code ?? "";
        const rest = page("Area", listOf(after), { first: 100, after: endCursor }, anonymous);
        expect(rest.nodes.map(({ code }) => code)).toEqual(
          listOf(after)
            .map(({ code }) => code)
            .filter((code) => code > last),
        );
      }),
    );
  });
});

describe("a list's page", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await openTestHub();
  });
  afterAll(() => hub.close());

  const refused = async (args: string) => {
    const { code, message } = await hub.refusal(`{ areas(${args}) { totalCount } }`);
    return [code, message];
  };

  it("is 50 long when nothing is said, and its cursors fit its edges", async () => {
    type Answer = {
      areas: { nodes: unknown[]; edges: { cursor: string }[]; pageInfo: { startCursor: string; endCursor: string } };
    };
    const { areas } = await hub.data<Answer>(
      "{ areas { nodes { code } edges { cursor } pageInfo { startCursor endCursor } } }",
    );
    expect(areas.nodes).toHaveLength(50);
    expect(areas.edges[0]?.cursor).toBe(areas.pageInfo.startCursor);
    expect(areas.edges.at(-1)?.cursor).toBe(areas.pageInfo.endCursor);
  });

  it.each([0, -1, 101, 2147483647])("cannot be %i long", async (first) => {
    expect(await refused(`first: ${first}`)).toEqual([
      "INVALID_PAGE_SIZE",
      `first must be a whole number from 1 to 100, but is ${first}.`,
    ]);
    expect((await refused(`last: ${first}`))[0]).toBe("INVALID_PAGE_SIZE");
  });

  it("cannot start at both ends", async () => {
    expect((await refused("first: 10, last: 10"))[0]).toBe("INVALID_PAGE");
  });

  it.each(["nonsense", "", "QXJlYQ", "e30="])("cannot follow %j, which is no cursor", async (cursor) => {
    expect((await refused(`after: ${JSON.stringify(cursor)}`))[0]).toBe("INVALID_CURSOR");
  });

  it("cannot follow a cursor of another list", async () => {
    const { measures } = await hub.data<{ measures: { edges: { cursor: string }[] } }>(
      "{ measures { edges { cursor } } }",
    );
    expect((await refused(`after: "${measures.edges[0]?.cursor}"`))[0]).toBe("INVALID_CURSOR");
  });
});
