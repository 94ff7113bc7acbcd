import { GraphQLList, GraphQLObjectType, GraphQLSchema, graphql, parse } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { financialQuarter } from "../../../src/domain/period/period";
import { PeriodKey } from "../../../src/graphql/scalars/periodKey.scalar";

/** A graph that answers with the period it was asked for, as its resolvers were given it. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: "Query",
    fields: {
      echo: {
        type: new GraphQLList(PeriodKey),
        args: { period: { type: PeriodKey }, periods: { type: new GraphQLList(PeriodKey) } },
        resolve: (_, { period, periods }) => periods ?? [period],
      },
      quarter: { type: PeriodKey, resolve: () => financialQuarter(2025, 3) },
      number: { type: PeriodKey, resolve: () => 2025 },
    },
  }),
});

const BY_VARIABLE = "query ($period: PeriodKey) { echo(period: $period) }";
const ask = (source: string, variableValues?: Record<string, unknown>) => graphql({ schema, source, variableValues });

describe("a period key", () => {
  it("reaches a resolver in its canonical spelling, whether it stands in the operation or in a variable", async () => {
    const literals = await ask(`{ echo(periods: ["Apr 2020 to Mar 2021", "2020-21", "Oct-Dec 2025", "2025-12"]) }`);
    expect(literals).toEqual({ data: { echo: ["2020/21", "2020/21", "2025/26-Q3", "2025-12"] } });
    expect(await ask(BY_VARIABLE, { period: "year ending 30 Sept 2020" })).toEqual({ data: { echo: ["YE-2020-09"] } });
  });

  it("may be left out, and may be null", async () => {
    expect(await ask("{ echo }")).toEqual({ data: { echo: [null] } });
    expect(await ask(BY_VARIABLE, { period: null })).toEqual({ data: { echo: [null] } });
  });

  it("is answered for a period as for its key", async () => {
    expect(await ask("{ quarter }")).toEqual({ data: { quarter: "2025/26-Q3" } });
  });

  it("is the same where the operation is compiled", async () => {
    const compiled = compileQuery(schema, parse("query ($period: PeriodKey) { echo(period: $period) quarter }"));
    if (!isCompiledQuery(compiled)) throw new Error("The operation could not be compiled.");
    const answer = await compiled.query(undefined, undefined, { period: "Apr-Jun 2021" });
    expect(answer).toEqual({ data: { echo: ["2021/22-Q1"], quarter: "2025/26-Q3" } });
  });

  it("is refused as the caller's fault, with the rule, the value and the way out", async () => {
    const literal = (await ask(`{ echo(period: "2020-Q4") }`)).errors?.[0];
    const variable = (await ask(BY_VARIABLE, { period: "2020-Q4" })).errors?.[0];
    const message =
      '"2020-Q4" is ambiguous: quarter 4 may be of the calendar year or of a financial year: write 2020/21-Q3 or 2020/21-Q4.';
    expect(literal).toMatchObject({ message, extensions: { code: "BAD_USER_INPUT" } });
    expect(literal?.locations).toEqual([{ line: 1, column: 16 }]);
    expect(variable?.message).toContain(message);
    expect(variable?.extensions).toEqual({ code: "BAD_USER_INPUT" });
  });

  it.each([
    ["2025", 2025, "2025"],
    ["true", true, "true"],
    ['["2025"]', { key: "2025" }, '{"key":"2025"}'],
    ["YEAR", ["2025-12", "2026-01"], '["2025-12","2026-01"'],
  ])("is text: %s is not, nor is %j", async (literal, variable, shown) => {
    const inOperation = await ask(`{ echo(period: ${literal}) }`);
    const inVariable = await ask(BY_VARIABLE, { period: variable });
    expect(inOperation.errors).toHaveLength(1);
    expect(inOperation.data).toBeUndefined();
    expect(inVariable.errors?.[0]?.message).toContain(`A period is text, such as "2025/26", but is ${shown}.`);
  });

  it("is never made up from what is no period", async () => {
    const { data, errors } = await ask("{ number }");
    expect(data).toEqual({ number: null });
    expect(errors?.[0]?.message).toBe("PeriodKey takes a period or its key.");
  });
});
