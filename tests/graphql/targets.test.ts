import { forget } from "../harness/forget";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(() => forget(hub, "targets"));
afterAll(() => hub.close());

const SET = `mutation ($input: SetTargetInput!) {
  setTarget(input: $input) {
    target { id value amberTolerance note supersededAt period { key } setBy { slug } indicator { code targets { id } } }
    errors { code message path }
  }
}`;
interface Target {
  id: string;
  value: number;
  supersededAt: string | null;
  indicator: { targets: { id: string }[] };
}
interface Payload {
  target: Target | null;
  errors: { code: string; message: string; path: string[] }[];
}

const indicator = (code = "asb-incidents") => {
  const found = hub.catalogue.snapshot.indicators.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`The seeds have no indicator ${code}.`);
  return found;
};
const set = async (input: object) => {
  const given = { indicator: indicator().id, period: "2026/27", value: 2_500, ...input };
  return (await hub.data<{ setTarget: Payload }>(SET, { input: given })).setTarget;
};
const made = async (input: object) => {
  const { target, errors } = await set(input);
  if (target === null) throw new Error(JSON.stringify(errors));
  return target;
};
const standing = async () => {
  const question = `{ indicator(partnership: "dartford", code: "asb-incidents") { targets { value period { key } } } }`;
  type Answer = { indicator: { targets: { value: number; period: { key: string } }[] } };
  return (await hub.data<Answer>(question)).indicator.targets.map(({ value, period }) => [period.key, value]);
};

describe("a target", () => {
  it("is answered as it was set, and stands with its indicator at once", async () => {
    const target = await made({ period: "2026-27", amberTolerance: 100, note: " Agreed in March. " });
    expect(target).toEqual({
      id: target.id,
      value: 2_500,
      amberTolerance: 100,
      note: "Agreed in March.",
      supersededAt: null,
      period: { key: "2026/27" },
      setBy: null,
      indicator: { code: "asb-incidents", targets: [{ id: target.id }] },
    });
    expect(await standing()).toEqual([["2026/27", 2_500]]);
  });

  it("stands beside those of other periods, in their order", async () => {
    await set({ period: "2027/28", value: 2_300 });
    await set({ period: "2025/26-Q4", value: 600 });
    await set({ period: "2026/27", value: 2_500 });
    expect(await standing()).toEqual([
      ["2025/26-Q4", 600],
      ["2026/27", 2_500],
      ["2027/28", 2_300],
    ]);
  });

  it("that is set again in other words takes the place of the one before, which its own id still leads to", async () => {
    const first = await made({});
    const second = await made({ value: 2_400 });
    expect(second.id).not.toBe(first.id);
    expect(second.indicator.targets).toEqual([{ id: second.id }]);
    expect(await standing()).toEqual([["2026/27", 2_400]]);
    const question = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Target { value recordedAt supersededAt } } }`;
    type Answer = { nodes: { value: number; recordedAt: string; supersededAt: string | null }[] };
    const [before, after] = (await hub.data<Answer>(question, { ids: [first.id, second.id] })).nodes;
    expect([before?.value, after?.value, after?.supersededAt]).toEqual([2_500, 2_400, null]);
    expect(before?.supersededAt).toEqual(after?.recordedAt);
  });

  it("that is set again as it stands is that target, and changes nothing", async () => {
    const version = () => hub.data("{ dataVersion { version changedAt } }");
    const first = await made({ amberTolerance: 0, note: "Agreed." });
    const before = await version();
    expect(await made({ amberTolerance: -0, note: "Agreed." })).toEqual(first);
    expect(await version()).toEqual(before);
    expect((await made({ note: "Agreed." })).id).not.toBe(first.id);
  });

  it.each([
    ["may be fractional", { value: 2_499.5 }],
    ["may be nought", { value: 0 }],
    ["may be of another kind of year", { period: "YE-2027-09" }],
  ])("%s", async (_, input) => {
    expect((await set(input)).errors).toEqual([]);
  });
});

describe("a target is not set, and the fault is told with its path,", () => {
  it.each([
    ["for what is no id", { indicator: "asb" }, "UNKNOWN_REFERENCE", "indicator", 'but is "asb".'],
    [
      "with a negative count",
      { value: -5 },
      "INVALID",
      "value",
      "must not be negative, as no value of asb-incidents is, but is -5.",
    ],
    ["with too large a value", { value: 2 ** 53 }, "INVALID", "value", "must be within 9007199254740991 either way"],
    [
      "with a negative tolerance",
      { amberTolerance: -1 },
      "INVALID",
      "amberTolerance",
      "must be a number from 0 to 9007199254740991, but is -1.",
    ],
    ["with a NUL", { note: "a\u0000b" }, "INVALID", "note", "NUL or half of a surrogate pair"],
    ["with an empty note", { note: " " }, "INVALID", "note", "must be text, but is empty."],
    ["with an endless note", { note: "a".repeat(1_001) }, "INVALID", "note", "at most 1000 characters, but has 1001."],
  ])("%s", async (_, input, code, field, message) => {
    const { target, errors } = await set(input);
    expect(target).toBeNull();
    expect(errors).toEqual([{ code, message: expect.stringContaining(message), path: ["input", field] }]);
    expect(errors[0]?.message).toMatch(new RegExp(`^${field} `));
    expect(await standing()).toEqual([]);
  });

  it("for something that is no indicator", async () => {
    const id = hub.catalogue.snapshot.measure("asb-incidents")?.id;
    expect((await set({ indicator: id })).errors).toMatchObject([{ code: "UNKNOWN_REFERENCE" }]);
  });

  it("for a period that is finer than those of the measure", async () => {
    const { errors } = await set({ indicator: indicator("fly-tipping-incidents").id, period: "2026-04" });
    expect(errors).toEqual([
      {
        code: "INVALID",
        message:
          "period must be no finer than those of fly-tipping-incidents, QUARTER, but is 2026-04, which is a MONTH.",
        path: ["input", "period"],
      },
    ]);
  });

  it("every fault of it, not only the first", async () => {
    const { errors } = await set({ indicator: "x", amberTolerance: -1, note: "" });
    expect(errors.map(({ path }) => path[1])).toEqual(["indicator", "amberTolerance", "note"]);
  });
});

describe("many targets at once", () => {
  it("of one period follow one another, and one of them stands", async () => {
    const values = Array.from({ length: 8 }, (_, value) => value);
    const targets = await Promise.all(values.map((value) => made({ value })));
    expect(new Set(targets.map(({ id }) => id)).size).toBe(8);
    expect(await standing()).toHaveLength(1);
    const history = indicator().targetHistory;
    expect(history.map(({ vintage }) => vintage)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(history.map(({ supersededAt }) => supersededAt)).toEqual([
      ...history.slice(1).map(({ recordedAt }) => recordedAt),
      null,
    ]);
  });

  it("of one operation are set one after the other, each seeing the one before", async () => {
    const id = indicator().id;
    const set = (value: number) =>
      `setTarget(input: { indicator: "${id}", period: "2026/27", value: ${value} }) { target { indicator { targets { value } } } }`;
    const answer = await hub.data(`mutation { a: ${set(1)} b: ${set(2)} }`);
    const seen = (value: number) => ({ target: { indicator: { targets: [{ value }] } } });
    expect(answer).toEqual({ a: seen(1), b: seen(2) });
  });
});
