import { bumpCatalogueVersion } from "../../../src/database/version";
import { proposeAlignment } from "../../../src/services/alignments/proposeAlignment";
import { alignmentInput, priority } from "../../harness/aligning";
import { forget } from "../../harness/forget";
import { openTestHub, type TestHub } from "../../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
  await forget(hub, "alignments");
});
afterAll(() => hub.close());

describe("an alignment with something that another process's loading of seeds has removed since", () => {
  it("is refused with the item that is gone, and with nothing written", async () => {
    const { snapshot } = hub.catalogue;
    const [kept, gone] = priority(hub, 1).aims;
    const [indicator] = priority(hub, 4).indicators;
    if (!kept || !gone || !indicator) throw new Error("Priority 1 has too few aims, or priority 4 no indicators.");
    await hub.database.dataSource.transaction(async (manager) => {
      await manager.query("DELETE FROM aims WHERE id = $1", [gone.rowId]);
      await manager.query("DELETE FROM indicators WHERE id = $1", [indicator.rowId]);
      await bumpCatalogueVersion(manager);
    });
    const input = alignmentInput(hub, { aims: [kept.id, gone.id], indicators: [indicator.id] });
    expect(await proposeAlignment(hub.database, snapshot, input)).toEqual({
      errors: [
        {
          code: "UNKNOWN_REFERENCE",
          message: "item 2 of aims must be there, but has just been removed.",
          path: ["input", "aims", "1"],
        },
        {
          code: "UNKNOWN_REFERENCE",
          message: "item 1 of indicators must be there, but has just been removed.",
          path: ["input", "indicators", "0"],
        },
      ],
    });
    expect(await hub.database.dataSource.query("SELECT FROM alignments")).toEqual([]);
  });

  it("is refused when the priority itself is gone", async () => {
    const { snapshot } = hub.catalogue;
    const input = alignmentInput(hub, { priority: priority(hub, 3).id });
    await hub.database.dataSource.query("DELETE FROM priorities WHERE id = $1", [priority(hub, 3).rowId]);
    expect(await proposeAlignment(hub.database, snapshot, input)).toMatchObject({
      errors: [{ code: "UNKNOWN_REFERENCE", path: ["input", "priority"] }],
    });
  });
});
