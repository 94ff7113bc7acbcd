import { nodeOf } from "../globalId";
import type { Area, AreaLink } from "../model";
import type { Tables } from "../tables";
import { type Assembly, found, grow } from "./assembly";

/** Areas, and what lies within what. */
export function linkAreas(tables: Tables, { areas }: Assembly): void {
  for (const row of tables.areas) {
    const area: Area = { ...row, ...nodeOf("Area", row.id, row.code), parentLinks: [], childLinks: [] };
    areas.set(row.id, area);
  }
  for (const row of tables.areaLinks) {
    const link: AreaLink = { ...row, area: found(areas, row.areaId), parent: found(areas, row.parentId) };
    grow(link.area.parentLinks, link);
    grow(link.parent.childLinks, link);
  }
}
