import { AreaEntity } from "../../../entities/area.entity";
import { AreaLinkEntity } from "../../../entities/areaLink.entity";
import type { AreaSeed } from "../seedSet";
import { type IdOf, idsBy } from "./idsBy";
import type { Reconciliation } from "./reconciliation";

/** Areas and what they lie within. */
export async function writeAreas(tables: Reconciliation, seeds: readonly AreaSeed[]): Promise<IdOf> {
  const areas = await tables.things(AreaEntity, {
    key: ["code"],
    seeds,
    row: ({ code, name, type, validFrom, validTo, documentedIn }) => ({
      code,
      name,
      type,
      validFrom,
      validTo,
      documentedIn,
    }),
  });
  const areaId = idsBy("area", areas, ({ code }) => code);
  await tables.details(AreaLinkEntity, {
    of: "areaId",
    parents: areas,
    each: ({ seed }) => seed.parents,
    key: ["parentId"],
    row: ({ area, bestFit, validFrom, validTo }) => ({
      parentId: areaId(area),
      isBestFit: bestFit,
      validFrom,
      validTo,
    }),
  });
  return areaId;
}
