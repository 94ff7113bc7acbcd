import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { financialQuarter } from "../../src/domain/period/period";
import { importFile } from "../../src/services/import/importFile";
import { returnTemplate } from "../../src/services/template/returnTemplate";
import { templateText } from "../../src/services/template/templateText";
import { removeFigures } from "../harness/figures";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  hub = await openTestHub();
  folder = mkdtempSync(join(tmpdir(), "csp-hub-returns-"));
  await removeFigures(hub);
  await imported("kent-police", 214);
  await imported("dartford-borough-council", 31);
  // Returns are for the partnership's eyes; whose they are is looked at here, and not who may see them.
  await hub.database.dataSource.query("UPDATE measurements SET visibility = 'PUBLIC'");
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Imports a partner's return for January to March 2022 with one figure. */
async function imported(slug: string, value: number): Promise<void> {
  const { snapshot } = hub.catalogue;
  const [partner, source] = [snapshot.organisation(slug), snapshot.source("partner-return")];
  if (partner === null || source === null) throw new Error(`The seeds have no ${slug} or no source of returns.`);
  const template = returnTemplate(snapshot, partner, financialQuarter(2021, 4), "2022-04-20");
  const [first = []] = template.rows;
  const path = join(folder, `${slug}.csv`);
  writeFileSync(path, templateText({ ...template, rows: [[...first.slice(0, 6), value, null, null]] }));
  const { sequence } = await importFile(hub.database, snapshot, { source, path, mostBytes: 1_000_000 });
  await hub.catalogue.reachSequence(sequence ?? 0);
}

describe("a figure that stood in a partner's return", () => {
  it("is that partner's, although the returns of all come through one source", async () => {
    const { measurements } = await hub.data<{ measurements: { nodes: unknown[] } }>(`{ measurements {
      nodes { value provenance { organisation { slug } source { organisation { slug } } } } } }`);
    const source = { organisation: { slug: "dartford-borough-council" } };
    expect(measurements.nodes).toHaveLength(2);
    expect(measurements.nodes).toEqual(
      expect.arrayContaining([
        { value: 214, provenance: { organisation: { slug: "kent-police" }, source } },
        { value: 31, provenance: { organisation: { slug: "dartford-borough-council" }, source } },
      ]),
    );
  });

  it("is counted to that partner where figures are grouped by organisation", async () => {
    const { measurementSummary } = await hub.data<{ measurementSummary: { nodes: unknown[] } }>(`{
      measurementSummary(groupBy: [ORGANISATION, MEASURE]) { nodes { organisation { slug } value } } }`);
    expect(measurementSummary.nodes).toEqual([
      { organisation: { slug: "dartford-borough-council" }, value: 31 },
      { organisation: { slug: "kent-police" }, value: 214 },
    ]);
  });

  it("is found by asking for that partner, and not by asking for whose source it is", async () => {
    const valuesOf = async (slug: string) => {
      const { measurements } = await hub.data<{ measurements: { nodes: { value: number }[] } }>(
        `{ measurements(where: { organisations: ["${slug}"] }) { nodes { value } } }`,
      );
      return measurements.nodes.map(({ value }) => value);
    };
    expect(await valuesOf("kent-police")).toEqual([214]);
    expect(await valuesOf("dartford-borough-council")).toEqual([31]);
    expect(await valuesOf("defra")).toEqual([]);
  });
});
