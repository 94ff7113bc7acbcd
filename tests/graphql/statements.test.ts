import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openTestHub, type TestHub } from "../harness/hub";

const OPERATIONS = resolve(__dirname, "../../schema/operations");

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

describe("questions about the catalogue", () => {
  it.each(readdirSync(OPERATIONS))("%s costs no SQL statement", async (file) => {
    const before = hub.database.statementsSent();
    await hub.data(readFileSync(resolve(OPERATIONS, file), "utf8"), { partnership: "dartford" });
    expect(hub.database.statementsSent() - before).toBe(0);
  });

  it("cost none whatever they ask for, while the counter does count", async () => {
    const before = hub.database.statementsSent();
    await hub.data(`{ areas(first: 100) { nodes { name parents { name } children { totalCount } } }
      search(text: "crime") { excerpt } sources { measures { code } } viewer { audience organisations { slug } }
      dataVersion { version changedAt } }`);
    expect(hub.database.statementsSent() - before).toBe(0);
    await hub.database.dataSource.query("SELECT 1");
    expect(hub.database.statementsSent() - before).toBe(1);
  });
});
