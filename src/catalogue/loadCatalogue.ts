import type { Database } from "../database/database";
import { readVersion } from "../database/version";
import { Catalogue } from "./catalogue";
import { readHoldings } from "./holdings";
import { linkAchievements } from "./link/achievements";
import { linkAlignments } from "./link/alignments";
import { linkAnnotations } from "./link/annotations";
import { linkAreas } from "./link/areas";
import { type Assembly, emptyAssembly } from "./link/assembly";
import { linkIndicators } from "./link/indicators";
import { linkJudgements } from "./link/judgements";
import { linkMeasures } from "./link/measures";
import { linkPartnerPlans } from "./link/partnerPlans";
import { linkPartnerships } from "./link/partnerships";
import { linkStrategies } from "./link/strategies";
import { linkSurveys } from "./link/surveys";
import { linkTargets } from "./link/targets";
import { readTables, type Tables } from "./tables";

/** The steps by which rows become a graph, each resting on those before it. */
const STEPS: readonly ((tables: Tables, assembly: Assembly) => void)[] = [
  linkAreas,
  linkPartnerships,
  linkMeasures,
  linkStrategies,
  linkAnnotations,
  linkIndicators,
  linkTargets,
  linkAchievements,
  linkSurveys,
  linkJudgements,
  linkPartnerPlans,
  linkAlignments,
];

/** Reads the whole catalogue as it stands at one moment, with the version it has at that moment. */
export function loadCatalogue({ dataSource }: Database): Promise<Catalogue> {
  return dataSource.transaction("REPEATABLE READ", async (manager) => {
    const version = await readVersion(manager);
    const tables = await readTables(manager);
    const assembly = emptyAssembly();
    for (const step of STEPS) step(tables, assembly);
    return new Catalogue(version, assembly, await readHoldings(manager));
  });
}

/** The same catalogue with the holdings as they stand now; all of it anew when the catalogue itself has changed too. */
export function refreshHoldings({ dataSource }: Database, catalogue: Catalogue): Promise<Catalogue | null> {
  return dataSource.transaction("REPEATABLE READ", async (manager) => {
    const version = await readVersion(manager);
    if (version.catalogue !== catalogue.version.catalogue) return null;
    return catalogue.withHoldings(version, await readHoldings(manager));
  });
}
