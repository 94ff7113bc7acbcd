import { INTEGER } from "../../../src/measurements/page/keyKind";
import { type PagePart, pageSql, type Window } from "../../../src/measurements/page/pageSql";
import { Parameters } from "../../../src/measurements/parameters";

const listing = {
  of: "Row",
  from: (parameters: Parameters) => ({ tables: () => "rows v", conditions: [`v.list = ${parameters.add("a list")}`] }),
  order: [{ letter: "p", sql: "v.place", kind: INTEGER, descending: false, valueIn: () => 0 }],
  json: (v: string) => `${v}.place`,
};
const window: Window = { size: 10, way: "forward", after: [4], before: null };

const statement = (...asked: PagePart[]) => {
  const parameters = new Parameters();
  return { sql: pageSql(0, listing, window, new Set(asked), parameters), values: parameters.values };
};

describe("the statement of a page", () => {
  it("counts only when the count is asked for", () => {
    expect(statement("rows", "sides").sql).not.toContain("count(");
    expect(statement("total").sql).toContain("count(");
  });

  it("reads rows only when they are asked for, and one more than the page has", () => {
    expect(statement("total", "sides").sql).not.toContain("LIMIT");
    expect(statement("rows").values).toEqual(["a list", 4, 11]);
  });

  it("looks beyond a cursor only where there is one", () => {
    expect(statement("sides").sql.match(/EXISTS/g)).toHaveLength(1);
    expect(statement("rows").sql).not.toContain("EXISTS");
  });

  it("holds no value in its text", () => {
    expect(statement("rows", "total", "sides").sql).not.toContain("a list");
  });
});
