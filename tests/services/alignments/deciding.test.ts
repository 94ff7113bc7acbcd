import type { Alignment } from "../../../src/catalogue/model";
import { AlignmentStatus } from "../../../src/domain/alignmentStatus";
import { changesOf, priority, proposed } from "../../harness/aligning";
import { forget } from "../../harness/forget";
import { openTestHub, type TestHub } from "../../harness/hub";
import { today } from "../../harness/today";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(() => forget(hub, "alignments"));
afterAll(() => hub.close());

const confirm = (id: string, reason?: string | null) => changesOf(hub).confirmAlignment({ id, reason });
const withdraw = (id: string, reason: string) => changesOf(hub).withdrawAlignment({ id, reason });
const history = ({ history: events }: Alignment) => events.map(({ status, on, reason }) => [status, on, reason]);

describe("the decision upon an alignment", () => {
  it("is told with it, and its whole history stays readable", async () => {
    const { id } = await proposed(hub);
    const confirmed = (await confirm(id, " Agreed in March. ")).made as Alignment;
    expect(confirmed).toMatchObject({
      id,
      status: AlignmentStatus.CONFIRMED,
      decidedBy: null,
      decidedOn: today(),
      decisionReason: "Agreed in March.",
    });
    const withdrawn = (await withdraw(id, "The plan was read wrongly.")).made as Alignment;
    expect(withdrawn).toMatchObject({ id, status: AlignmentStatus.WITHDRAWN, decidedOn: today() });
    expect(history(withdrawn)).toEqual([
      ["PROPOSED", today(), null],
      ["CONFIRMED", today(), "Agreed in March."],
      ["WITHDRAWN", today(), "The plan was read wrongly."],
    ]);
    expect(priority(hub, 1).alignments.map(({ status }) => status)).toEqual(["WITHDRAWN"]);
  });

  it("may be to withdraw it before anybody has confirmed it", async () => {
    const { id } = await proposed(hub);
    expect((await withdraw(id, "Not so.")).made?.status).toBe("WITHDRAWN");
  });

  it("needs no reason to confirm it", async () => {
    const { id } = await proposed(hub);
    expect((await confirm(id)).made).toMatchObject({ status: "CONFIRMED", decisionReason: null });
  });

  it("to confirm it changes nothing when it is sent again", async () => {
    const { id } = await proposed(hub);
    const { made } = await confirm(id, "Agreed.");
    const { version } = hub.catalogue.snapshot;
    expect((await confirm(id, " Agreed.")).made === made).toBe(true);
    expect(hub.catalogue.snapshot.version).toEqual(version);
  });

  it.each([
    ["Agreed.", "Agreed in May."],
    ["Agreed.", null],
    [null, "Agreed."],
  ])("to confirm it because of %p is not made anew because of %p", async (first, second) => {
    const { id } = await proposed(hub);
    const since = (await confirm(id, first)).made?.decidedOn;
    expect((await confirm(id, second)).errors).toEqual([
      {
        code: "CONFLICT",
        message: `id must be that of an alignment which is not confirmed already, but this one is since ${since}, for another reason; withdraw it and propose it anew.`,
        path: ["input", "id"],
      },
    ]);
  });

  it("to withdraw it is the last", async () => {
    const { id } = await proposed(hub);
    const { made } = await withdraw(id, "Not so.");
    const before = hub.catalogue.snapshot.version;
    const conflict = {
      code: "CONFLICT",
      message: `id must be that of an alignment which stands, but this one is withdrawn since ${made?.decidedOn}; propose it anew.`,
      path: ["input", "id"],
    };
    expect((await confirm(id, "Not so.")).errors).toEqual([conflict]);
    expect((await withdraw(id, "Not so.")).errors).toEqual([conflict]);
    expect(hub.catalogue.snapshot.version).toEqual(before);
  });

  it("is one, of many made at once", async () => {
    const { id } = await proposed(hub);
    const outcomes = await Promise.all(["a", "b", "c", "d"].map((reason) => withdraw(id, reason)));
    expect(outcomes.filter(({ made }) => made !== null).length).toBe(1);
    const again = await proposed(hub);
    await Promise.all(["a", "a", "a", "a"].map((reason) => confirm(again.id, reason)));
    const standing = hub.catalogue.snapshot.rows.alignments.get(again.rowId);
    expect(standing?.history).toHaveLength(2);
  });

  it("is not taken for what is no alignment, or without saying why", async () => {
    const errors = [
      ...(await confirm(priority(hub, 1).id)).errors,
      ...(await confirm("x", "")).errors,
      ...(await withdraw("x", " ")).errors,
    ];
    expect(errors.map(({ code, message }) => [code, message])).toEqual([
      ["UNKNOWN_REFERENCE", `id must be that of an alignment, but is "${priority(hub, 1).id}".`],
      ["UNKNOWN_REFERENCE", 'id must be that of an alignment, but is "x".'],
      ["INVALID", "reason must be text, but is empty."],
      ["UNKNOWN_REFERENCE", 'id must be that of an alignment, but is "x".'],
      ["INVALID", "reason must be text, but is empty."],
    ]);
  });
});
