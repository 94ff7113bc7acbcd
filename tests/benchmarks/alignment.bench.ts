import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import fastify from "fastify";
import { type DocumentNode, type OperationDefinitionNode, parse } from "graphql";
import { anonymous } from "../../src/access/viewer";
import { contextOf } from "../../src/graphql/context";
import { servedHubSchema } from "../../src/graphql/federation/hubSubgraph";
import { compiledOperations } from "../../src/server/compiledOperations";
import { readSeeds } from "../../src/services/seeds/readSeeds";
import { writeSeeds } from "../../src/services/seeds/writeSeeds";
import { openTestHub, type TestHub } from "../harness/hub";
import { manyPartnerships } from "../harness/manyPartnerships";
import { median } from "./median";

/*
 * What the named question AlignmentView costs the server for one partnership among 320, compiled as it is served and
 * written out as JSON, beside one statement by hand that has the database make the rows and cells alone. In turns, each
 * round another partnership. Run by `npm run bench`; the figures in README.md are its output.
 */

const PARTNERSHIPS = 320;
const ROUNDS = 100;
const DAY = "2021-06-01";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
  const set = manyPartnerships(readSeeds(hub.config.seedsDir), PARTNERSHIPS, { smallAreas: true });
  const { catalogueVersion } = await writeSeeds(hub.database, set);
  await hub.catalogue.reach(catalogueVersion);
}, 600_000);
afterAll(() => hub.close());

/** Only rows and cells, of plans for the partnership's own area: no succession, coverage or orphans. */
const BY_HAND = `SELECT json_agg(json_build_object('title', pp.title, 'statement', pp.statement, 'plan', pl.title,
    'organisation', o.name, 'cells', (SELECT json_agg(json_build_object('number', p.number, 'strength', a.strength,
      'rationale', a.rationale, 'evidence', a.evidence, 'assertedBy', a.asserted_by) ORDER BY p.number)
      FROM priorities p JOIN strategies s ON s.id = p.strategy_id
      LEFT JOIN alignments a ON a.priority_id = p.id AND a.partner_priority_id = pp.id
      WHERE s.partnership_id = c.id)) ORDER BY pl.slug, pp.position)::text AS answer
  FROM partnerships c JOIN partner_plans pl ON pl.area_id = c.area_id JOIN organisations o ON o.id = pl.organisation_id
    JOIN partner_priorities pp ON pp.plan_id = pl.id
  WHERE c.slug = $1`;

it("AlignmentView of one partnership among 320", async () => {
  const document: DocumentNode = parse(
    readFileSync(resolve(__dirname, "../../schema/operations/AlignmentView.graphql"), "utf8"),
  );
  const operation = document.definitions[0] as OperationDefinitionNode;
  const run = compiledOperations(servedHubSchema(), fastify({ logger: false }).log);
  const answer = async (partnership: string) => {
    const context = contextOf({ database: hub.database, catalogue: hub.catalogue, config: hub.config }, anonymous);
    const variables = { partnership, inForceOn: DAY };
    return JSON.stringify(await run({ queryHash: "bench", document, operation }, variables, context));
  };
  const served: number[] = [];
  const byHand: number[] = [];
  let characters = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const partnership = `made-up-${((round * 37) % (PARTNERSHIPS - 3)) + 1}`;
    const start = performance.now();
    characters = (await answer(partnership)).length;
    const between = performance.now();
    await hub.database.dataSource.query(BY_HAND, [partnership]);
    served.push(between - start);
    byHand.push(performance.now() - between);
  }
  const [ours, theirs] = [median(served.slice(20)), median(byHand.slice(20))];
  const slowest = Math.max(...served.slice(20));
  console.info(
    `${hub.database.engine}: AlignmentView, ${characters} characters, in ${ours.toFixed(1)} ms (slowest ${slowest.toFixed(1)}); ` +
      `the rows and cells alone by one statement in ${theirs.toFixed(1)} ms; ratio ${(theirs / ours).toFixed(1)}`,
  );
}, 600_000);
