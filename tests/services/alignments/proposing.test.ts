import { AlignmentStatus } from "../../../src/domain/alignmentStatus";
import { AlignmentStrength } from "../../../src/domain/alignmentStrength";
import type { AlignmentInput } from "../../../src/services/alignments/newAlignment";
import { proposeAlignment } from "../../../src/services/alignments/proposeAlignment";
import {
  alignmentInput,
  changesOf,
  forgetPublished,
  partnerPriority,
  priority,
  proposed,
  published,
} from "../../harness/aligning";
import { openTestHub, type TestHub } from "../../harness/hub";
import { today } from "../../harness/today";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(() => forgetPublished(hub));
afterAll(() => hub.close());

const faultsOf = async (input: Partial<AlignmentInput>) => {
  const { made, errors } = await changesOf(hub).proposeAlignment(alignmentInput(hub, input));
  expect(made?.key ?? null).toBeNull();
  expect(hub.catalogue.snapshot.alignments.filter(({ assertedBy }) => assertedBy === null).length).toBe(0);
  return errors;
};
const aims = (number: number) => priority(hub, number).aims.map(({ id }) => id);
const indicator = (code: string) => {
  const found = hub.catalogue.snapshot.indicators.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`The seeds have no indicator ${code}.`);
  return found.id;
};

describe("an alignment", () => {
  it("is proposed as it was said, and stands with both priorities at once", async () => {
    const [second, first] = [aims(1)[1] as string, aims(1)[0] as string];
    const alignment = await proposed(hub, {
      aims: [second, first],
      indicators: [indicator("violent-offences")],
      rationale: " Both want fewer victims. ",
      evidence: " Putting victims first ",
      validFrom: "2019-04-01",
      validTo: "2021-03-31",
    });
    expect(alignment).toMatchObject({
      key: "kent-police-2017-2022/001/dartford-2019-2022/001/p001",
      strength: AlignmentStrength.DIRECT,
      status: AlignmentStatus.PROPOSED,
      rationale: "Both want fewer victims.",
      evidence: "Putting victims first",
      note: null,
      assertedBy: null,
      assertedOn: today(),
      decidedOn: null,
      validity: { from: "2019-04-01", to: "2021-03-31" },
    });
    expect(alignment.aims.map(({ id }) => id)).toEqual([second, first]);
    expect(alignment.indicators.map(({ code }) => code)).toEqual(["violent-offences"]);
    const ends = [partnerPriority(hub, "kent-police-2017-2022"), priority(hub, 1)];
    expect(ends.flatMap(({ alignments }) => alignments.map(({ id }) => id))).toEqual([alignment.id, alignment.id]);
  });

  it("without days of its own holds as long as its plan", async () => {
    expect((await proposed(hub)).validity).toEqual({ from: "2017-04-01", to: "2022-03-31" });
  });

  it("may be of a superseded plan's, within that plan's days", async () => {
    const { id } = partnerPriority(hub, "safer-in-kent-2017-2021");
    expect((await proposed(hub, { partnerPriority: id })).validity?.to).toBe("2022-03-31");
  });

  it("may be of a plan of which no day is known", async () => {
    const { id } = partnerPriority(hub, "kcst-priorities");
    expect((await proposed(hub, { partnerPriority: id })).validity).toEqual({ from: null, to: null });
  });

  it("may be made anew for other days, under the next code", async () => {
    await proposed(hub, { validTo: "2020-03-31" });
    const { key } = await proposed(hub, { validFrom: "2020-04-01" });
    expect(key).toMatch(/\/p002$/);
  });

  it("may be made anew once it is withdrawn", async () => {
    const { id } = await proposed(hub);
    await changesOf(hub).withdrawAlignment({ id, reason: "Not so." });
    expect((await proposed(hub)).key).toMatch(/\/p002$/);
    expect(partnerPriority(hub, "kent-police-2017-2022").alignments.length).toBe(2);
  });
});

describe("an alignment is not proposed, and the fault is told with its path,", () => {
  it("for what is no partner priority and no priority", async () => {
    const given = { partnerPriority: priority(hub, 1).id, priority: "nobody's\u202e" };
    expect(await faultsOf(given)).toEqual([
      {
        code: "UNKNOWN_REFERENCE",
        message: `partnerPriority must be the id of a partner priority or of a cross-cutting theme, but is "${given.partnerPriority}".`,
        path: ["input", "partnerPriority"],
      },
      {
        code: "UNKNOWN_REFERENCE",
        message: 'priority must be the id of a priority, but is "nobody\'s\\u202e".',
        path: ["input", "priority"],
      },
    ]);
  });

  it("for aims that are none, another priority's, or given twice", async () => {
    const [own] = aims(1);
    const [other] = aims(2);
    const errors = await faultsOf({ aims: [own as string, "x", other as string, own as string] });
    expect(errors).toEqual([
      {
        code: "UNKNOWN_REFERENCE",
        message: 'item 2 of aims must be the id of an aim, but is "x".',
        path: ["input", "aims", "1"],
      },
      {
        code: "INVALID",
        message: `item 3 of aims must be an aim of the priority “${priority(hub, 1).title}”, but is one of the priority “${priority(hub, 2).title}”.`,
        path: ["input", "aims", "2"],
      },
      {
        code: "INVALID",
        message: `item 4 of aims must be given once, but "${own}" is item 1 too.`,
        path: ["input", "aims", "3"],
      },
    ]);
  });

  it("for an indicator that is none", async () => {
    expect(await faultsOf({ indicators: [indicator("hate-crimes"), aims(1)[0] as string] })).toMatchObject([
      { code: "UNKNOWN_REFERENCE", path: ["input", "indicators", "1"] },
    ]);
  });

  it.each([
    ["for an empty rationale", { rationale: " \n" }, "rationale must be text, but is empty."],
    [
      "for a rationale that nobody can see",
      { rationale: "\u200b\u2060 \u202e" },
      "rationale must be text, but is empty.",
    ],
    ["for an endless rationale", { rationale: "a".repeat(1_001) }, "rationale must have at most 1000 characters"],
    ["for blank evidence", { evidence: " " }, "evidence must be text, but is empty."],
    ["for a NUL in the evidence", { evidence: "a\u0000" }, "evidence holds a character that text may not have"],
    [
      "for days that are out of order",
      { validFrom: "2020-01-02", validTo: "2020-01-01" },
      "validTo must not be before validFrom, 2020-01-02, but is 2020-01-01.",
    ],
    [
      "for a day before the plan's first",
      { validFrom: "2017-03-31" },
      "validFrom must not be before the first day of the plan kent-police-2017-2022, 2017-04-01, but is 2017-03-31.",
    ],
    [
      "for a day after the plan's last",
      { validTo: "2022-04-01" },
      "validTo must not be after the last day of the plan kent-police-2017-2022, 2022-03-31, but is 2022-04-01.",
    ],
    ["for a day that no calendar has", { validFrom: "0000-12-31" }, "validFrom must be 0001-01-01 or later"],
  ])("%s", async (_, input, message) => {
    const errors = await faultsOf(input);
    expect(errors[0]?.message).toContain(message);
    expect(errors.every(({ code }) => code === "INVALID")).toBe(true);
    expect(errors[0]?.path).toEqual(["input", message.split(" ")[0]]);
  });

  it("for a day after the plan's successor starts, whatever the plan's own last day", async () => {
    await published(hub);
    const given = { partnerPriority: partnerPriority(hub, "kcst-priorities").id, validTo: "2021-04-01" };
    expect((await faultsOf(given))[0]?.message).toBe(
      "validTo must not be after the last day of the plan kcst-priorities, 2021-03-31, but is 2021-04-01.",
    );
  });

  it("when its plan began after the strategy ended", async () => {
    const { id } = partnerPriority(hub, "cut-crime-support-victims-build-trust-2025");
    expect(await faultsOf({ partnerPriority: id })).toEqual([
      {
        code: "INVALID",
        message:
          "priority must be one of a strategy that is in force on a day of the alignment, but the alignment would hold from 2025-04-01 on, and dartford-2019-2022 is in force from 2019-04-01 to 2022-03-31.",
        path: ["input", "priority"],
      },
    ]);
  });

  it("when it would have ended before the strategy began, though its plan had not", async () => {
    expect(await faultsOf({ validTo: "2019-03-31" })).toMatchObject([
      { code: "INVALID", message: expect.stringContaining("would hold from 2017-04-01 to 2019-03-31, and dartford") },
    ]);
  });

  it("to a priority of a partnership that its plan does not concern", async () => {
    await published(hub, { slug: "elsewhere", area: "E07000109", supersedes: null });
    const { id } = partnerPriority(hub, "elsewhere");
    expect(await faultsOf({ partnerPriority: id })).toEqual([
      {
        code: "INVALID",
        message:
          "priority must be one of a partnership on whose area the plan elsewhere bears (its own, around it or within it), but the plan is for Gravesham and dartford is the partnership for Dartford.",
        path: ["input", "priority"],
      },
    ]);
  });

  it("with every fault of it, not only the first", async () => {
    const errors = await faultsOf({ aims: ["x"], rationale: "", validFrom: "2016-01-01", validTo: "2023-01-01" });
    expect(errors.map(({ path }) => path[1])).toEqual(["aims", "rationale", "validFrom", "validTo"]);
  });
});

describe("a second alignment of one pair", () => {
  it("on the same days is a conflict, which tells the days and the status of the first", async () => {
    const { id } = await proposed(hub, { validFrom: "2019-06-01" });
    await changesOf(hub).confirmAlignment({ id });
    const { errors } = await changesOf(hub).proposeAlignment(alignmentInput(hub, { validTo: "2019-06-01" }));
    expect(errors).toEqual([
      {
        code: "CONFLICT",
        message:
          "priority must not be aligned with the partner priority on the same days, but they are by another, CONFIRMED, from 2019-06-01 to 2022-03-31.",
        path: ["input", "priority"],
      },
    ]);
  });

  it("is none when it is of another strength only: the first is withdrawn to change it", async () => {
    await proposed(hub);
    const again = alignmentInput(hub, { strength: AlignmentStrength.ENABLES });
    expect((await changesOf(hub).proposeAlignment(again)).errors).toMatchObject([{ code: "CONFLICT" }]);
  });

  it("is refused even by a process that has not seen the first", async () => {
    const { snapshot } = hub.catalogue;
    await proposed(hub);
    const late = await proposeAlignment(hub.database, snapshot, alignmentInput(hub));
    expect(late).toMatchObject({ errors: [{ code: "CONFLICT" }] });
  });

  it("is refused to all but one of many who make it at once", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => changesOf(hub).proposeAlignment(alignmentInput(hub))),
    );
    expect(outcomes.filter(({ made }) => made !== null).length).toBe(1);
    expect(outcomes.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(Array(7).fill("CONFLICT"));
  });

  it("is taken from each of many who make it at once for days of their own, under a code of its own", async () => {
    const months = Array.from({ length: 8 }, (_, month) => `2020-0${month + 1}`);
    const made = await Promise.all(
      months.map((month) => proposed(hub, { validFrom: `${month}-01`, validTo: `${month}-28` })),
    );
    expect(made.map(({ code }) => code).sort()).toEqual(months.map((_, place) => `p00${place + 1}`));
  });
});

it("is held to the days of a plan that has been superseded since the process last looked", async () => {
  const { snapshot } = hub.catalogue;
  const input = alignmentInput(hub, {
    partnerPriority: partnerPriority(hub, "kcst-priorities").id,
    validTo: "2021-12-31",
  });
  await published(hub);
  expect(await proposeAlignment(hub.database, snapshot, input)).toMatchObject({
    errors: [{ message: expect.stringContaining("last day of the plan kcst-priorities, 2021-03-31") }],
  });
});
