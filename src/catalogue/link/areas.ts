import { nodeOf } from "../globalId";
import type { Area, AreaLink } from "../model";
import type { Tables } from "../tables";
import { type Assembly, become, found, grow } from "./assembly";

/** Areas, and what lies within what. */
export function linkAreas(tables: Tables, { areas }: Assembly): void {
  for (const row of tables.areas) {
    const area: Area = become(row, { ...nodeOf("Area", row.id, row.code), parentLinks: [], childLinks: [] });
    areas.set(area.rowId, area);
  }
  for (const row of tables.areaLinks) {
    const link: AreaLink = become(row, { area: found(areas, row.areaId), parent: found(areas, row.parentId) });
    grow(link.area.parentLinks, link);
    grow(link.parent.childLinks, link);
  }
}
