import type { EntityManager } from "typeorm";
import type { Database } from "../../database/database";
import { inWords } from "../../database/refused";
import { inTurn, LOCKS } from "../../database/transaction";
import { bumpCatalogueVersion, readVersion } from "../../database/version";
import { digestOf, noteLoaded } from "./digest";
import { type SeedReport, sizeOf } from "./seedReport";
import type { SeedSet } from "./seedSet";
import { asContradiction } from "./writing/contradiction";
import { Reconciliation } from "./writing/reconciliation";
import { referredTo } from "./writing/referredTo";
import { refusePublished } from "./writing/refusePublished";
import { writeAchievements } from "./writing/writeAchievements";
import { writeAlignments } from "./writing/writeAlignments";
import { writeAnnotations } from "./writing/writeAnnotations";
import { writeAreas } from "./writing/writeAreas";
import { writeAssessments } from "./writing/writeAssessments";
import { writeIndicators } from "./writing/writeIndicators";
import { writeMeasures } from "./writing/writeMeasures";
import { writeOrganisations } from "./writing/writeOrganisations";
import { writePartnerships } from "./writing/writePartnerships";
import { writePlans } from "./writing/writePlans";
import { writePriorities } from "./writing/writePriorities";
import { writeSources } from "./writing/writeSources";
import { writeStrategies } from "./writing/writeStrategies";
import { writeSurveys } from "./writing/writeSurveys";

/**
 * Brings the database to what the seeds say, in one transaction and a number of statements that does not depend on how
 * much they hold. Only rows that differ are written, and the catalogue's version rises only when one was. Parts that a
 * thing has no longer are removed; areas, organisations, partnerships, strategies, measures, plans, sources and alignments are not,
 * since others may have added them.
 */
export async function writeSeeds(database: Database, set: SeedSet): Promise<SeedReport> {
  try {
    return await inTurn(database, LOCKS.seed, async (manager) => {
      const { written, removed, yielded } = await reconcile(manager, set);
      await noteLoaded(manager, digestOf(set));
      const catalogueVersion =
        written + removed > 0 ? await bumpCatalogueVersion(manager) : (await readVersion(manager)).catalogue;
      return { ...sizeOf(set), written, removed, yielded, catalogueVersion };
    });
  } catch (error) {
    throw inWords(asContradiction(error), database.place);
  }
}

/** Table by table, what is referred to before what refers to it. */
async function reconcile(
  manager: EntityManager,
  set: SeedSet,
): Promise<Pick<SeedReport, "written" | "removed" | "yielded">> {
  const tables = new Reconciliation(manager);
  const areaId = await writeAreas(tables, set.areas);
  const organisationId = await writeOrganisations(tables, set.organisations);
  const partnershipId = await writePartnerships(tables, set.partnerships, areaId, organisationId);
  const sourceId = await writeSources(tables, set.sources, organisationId);
  const measureId = await writeMeasures(tables, set.measures, sourceId);
  await writeAnnotations(tables, set.measures, set.annotations, measureId, areaId);
  const strategies = await writeStrategies(tables, set.strategies, partnershipId);
  const { partnerships } = set;
  const known = { partnerships, measureId, areaId, organisationId };
  const indicatorId = await writeIndicators(tables, strategies, known);
  const { priorities, aims } = await writePriorities(tables, strategies, indicatorId);
  await writeAchievements(tables, strategies, organisationId);
  const questionId = await writeSurveys(tables, strategies);
  await writeAssessments(tables, priorities, indicatorId, questionId);
  await refusePublished(manager, set.plans);
  const partnerPriorities = await writePlans(tables, set.plans, areaId, organisationId);
  const referred = referredTo({ strategies, priorities, aims, partnerPriorities, indicatorId });
  const yielded = await writeAlignments(tables, set.alignments, referred, manager);
  return { written: tables.written, removed: tables.removed, yielded };
}
