import "reflect-metadata";
import { buildSchema } from "graphql";
import type { Database } from "../../src/database/database";
import { openDatabase } from "../../src/database/open";
import type { RunningServer } from "../../src/server/server";
import { ENDLESS } from "../database/sessions";
import { type Place, seededPlace } from "../harness/engine";
import { ask, serve } from "./testServer";

const TIMEOUT_MS = 2_500;

let place: Place;
let database: Database;
let server: RunningServer;

beforeAll(async () => {
  place = await seededPlace();
  database = await openDatabase({ ...place.config, statementTimeoutMs: TIMEOUT_MS });
  const schema = buildSchema("type Query { endless: Int, quick: Int }");
  Object.assign(schema.getQueryType()?.getFields().endless ?? {}, {
    resolve: () => database.dataSource.query(ENDLESS),
  });
  server = await serve(schema, { statementTimeoutMs: TIMEOUT_MS });
});

afterAll(async () => {
  await server.close();
  await database.close();
  await place.remove();
});

describe("a question that the database does not answer in time", () => {
  it("is refused in words that say why and what to do, and no fault of the hub's", async () => {
    const { status, body } = await ask(server, "{ quick endless }");
    expect([status, body.data]).toEqual([200, { quick: null, endless: null }]);
    expect(body.errors).toEqual([
      {
        message:
          "The question took longer than 2.5 s to answer and was ended. Ask for less at once: fewer areas, a shorter time or fewer fields.",
        locations: [{ line: 1, column: 9 }],
        path: ["endless"],
        extensions: { code: "QUERY_TOO_SLOW" },
      },
    ]);
  });
});
