import fc from "fast-check";
import { Absence } from "../../../src/domain/absence";
import { MeasurementFlag } from "../../../src/domain/measurementFlag";
import { Visibility } from "../../../src/domain/visibility";
import { MOST_ANSWER_BYTES } from "../../../src/sources/partnerGraphql/readAnswers";
import { readText } from "./answers";
import { SETTINGS } from "./service";

const { page: _page, ...UNPAGED } = SETTINGS;
const row = (changes: object = {}) => ({
  kind: "HATE",
  place: { gss: "E07000107" },
  quarter: "2025/26-Q1",
  number: 12,
  state: "FINAL",
  ...changes,
});
const answer = (...nodes: unknown[]) => ({ data: { returns: { nodes, hasMore: false, cursor: null } } });
const read = (...nodes: unknown[]) => readText(JSON.stringify(answer(...nodes)), UNPAGED);
const refusal = (content: unknown, settings: object = UNPAGED) => {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return readText(text, settings).then(
    () => "nothing was refused",
    (error: Error) => `${error.name}: ${error.message}`,
  );
};

describe("the answer of a partner's GraphQL service", () => {
  it("is read row by row, in our words by the map of its source", async () => {
    const [first, second] = await read(row(), row({ number: null, state: "AWAITED" }));
    expect(first).toEqual({
      kind: "OBSERVATION",
      sheet: null,
      row: 1,
      figure: null,
      measure: "hate-crimes",
      area: "E07000107",
      period: "2025/26-Q1",
      category: null,
      value: 12,
      absence: null,
      numerator: null,
      denominator: null,
      flags: [MeasurementFlag.MANAGEMENT_INFORMATION],
      note: "From the register",
      visibility: Visibility.PARTNERS,
      origin: null,
    });
    expect(second).toMatchObject({ row: 2, value: null, absence: Absence.NOT_YET_DUE, flags: [] });
  });

  it("gives every number back as it was, whether it comes as a number or as text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer(), { maxLength: 30 }), fc.boolean(), async (numbers, isText) => {
        const rows = await read(...numbers.map((number) => row({ number: isText ? String(number) : number })));
        expect(rows.map((one) => one.kind === "OBSERVATION" && one.value)).toEqual(numbers);
      }),
    );
  });

  it.each([
    [{ number: "12 or so" }, "NOT_A_NUMBER", "value"],
    [{ number: true }, "NOT_A_NUMBER", "value"],
    [{ number: [12] }, "NOT_A_SCALAR", "value"],
    [{ number: { of: 12 } }, "NOT_A_SCALAR", "value"],
    [{ number: 1e300 }, "NUMBER_TOO_LARGE", "value"],
    [{ kind: "LOVE" }, "UNKNOWN_WORD", "measure"],
    [{ kind: "toString" }, "UNKNOWN_WORD", "measure"],
    [{ state: "LOST" }, "UNKNOWN_WORD", "absence"],
    [{ place: null }, "MISSING", "area"],
    [{ quarter: "" }, "MISSING", "period"],
  ])("has the row rejected that holds %j, and no other", async (changes, code, column) => {
    const rows = await read(row(), row(changes), row());
    expect(rows.map(({ kind }) => kind)).toEqual(["OBSERVATION", "REJECTION", "OBSERVATION"]);
    expect(rows[1]).toMatchObject({ code, column, row: 2, sheet: null });
  });

  it("is not repeated where it is not for everybody, though it was only written oddly", async () => {
    const given = JSON.stringify(answer(row({ number: "about 3" })));
    expect(await readText(given, UNPAGED)).toMatchObject([{ code: "NOT_A_NUMBER", value: null }]);
    expect(JSON.stringify(await readText(given, UNPAGED))).not.toContain("about 3");
  });

  it("is not repeated of a measure whose small numbers are hidden, nor of one that is not known", async () => {
    const open = { ...UNPAGED, visibility: "PUBLIC" };
    const kinds = ["HATE", "EVENT", "LOVE"].map((kind) => row({ kind, number: "about 3" }));
    const [hate, event, unknown] = await readText(JSON.stringify(answer(...kinds)), open);
    expect(hate).toMatchObject({ code: "NOT_A_NUMBER", value: null });
    expect(event).toMatchObject({ code: "NOT_A_NUMBER", value: "about 3" });
    expect(JSON.stringify([hate, unknown])).not.toContain("about 3");
  });

  it("is not repeated out of a word for why it is missing", async () => {
    const [rejected] = await read(row({ number: null, state: "only 3" }));
    expect(rejected).toMatchObject({ code: "UNKNOWN_WORD", value: "only #" });
    expect(JSON.stringify(rejected)).not.toContain("only 3");
  });

  it("has a row rejected that is no object", async () => {
    expect(await read(null, [], 5)).toMatchObject([
      { code: "NOT_AN_OBJECT", row: 1, value: "null" },
      { code: "NOT_AN_OBJECT", row: 2, value: "a list" },
      { code: "NOT_AN_OBJECT", row: 3, value: "a number" },
    ]);
  });

  it("is refused when it is an error, with the first message, though data came beside it", async () => {
    const errors = [{ message: `The register\u202e is closed ${"!".repeat(500)}` }, { message: "second" }];
    const message = await refusal({ ...answer(row()), errors });
    expect(message).toContain("RefusedFile: The service answers with an error (The register\\u202e is closed !!!");
    expect(message).toContain("Data that came beside it may lack parts and is not taken in.");
    expect(message.length).toBeLessThan(300);
    expect(await refusal({ errors: "no" })).toContain("one without a message");
    expect(await readText(JSON.stringify({ ...answer(row()), errors: [] }), UNPAGED)).toHaveLength(1);
  });

  it("is refused when it is something else", async () => {
    expect(await refusal("<html>Sign in</html>")).toContain('must be JSON, but begins with "<html>Sign in</html>"');
    expect(await refusal('{"data":{"returns":[{"number":3')).toBe(
      "RefusedFile: The answer must be JSON, but breaks off or is damaged.",
    );
    expect(await refusal(JSON.stringify(answer(row())).slice(0, -3))).toContain("but breaks off");
    expect(await refusal({ data: null })).toContain("neither data nor errors");
    expect(await refusal("5")).toContain("an object with data, but is not");
    expect(await refusal({ data: { returns: null } })).toContain("a list of rows at data.returns.nodes, but has none");
    expect(await refusal({ data: { returns: { nodes: {} } } })).toContain("but has no list");
    expect(await refusal([])).toContain("holds no answer");
    expect(await refusal(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)).toContain("an object with data, but is not");
    expect(await refusal(" ".repeat(MOST_ANSWER_BYTES + 1))).toContain("at most 20000000 bytes");
  });

  it("is refused when it is only some of its pages, and read when it is all of them", async () => {
    const part = { data: { returns: { nodes: [row()], hasMore: true, cursor: "1" } } };
    expect(await refusal(part, SETTINGS)).toContain("more follows");
    expect(await refusal({ data: { returns: { nodes: [], hasMore: "no" } } }, SETTINGS)).toContain(
      "must say at data.returns.hasMore whether more follows",
    );
    const rows = await readText(JSON.stringify([part, answer(row({ quarter: "2025/26-Q2" }))]), SETTINGS);
    expect(rows).toMatchObject([{ row: 1 }, { row: 2, period: "2025/26-Q2" }]);
  });
});
