import { nodeOf } from "../globalId";
import type { Organisation, Partnership } from "../model";
import type { Tables } from "../tables";
import { type Assembly, become, found, grow, inOrder, set } from "./assembly";

/** Organisations, partnerships and who is a member of which. */
export function linkPartnerships(tables: Tables, { areas, organisations, partnerships }: Assembly): void {
  for (const row of tables.organisations) {
    const node = nodeOf("Organisation", row.id, row.slug);
    const organisation: Organisation = become(row, { ...node, plans: [], sources: [], indicators: [] });
    organisations.set(organisation.rowId, organisation);
  }
  const bySlug = new Map<string, Partnership>();
  for (const row of tables.partnerships) {
    const partnership: Partnership = become(row, {
      ...nodeOf("Partnership", row.id, row.slug),
      area: found(areas, row.areaId),
      predecessor: null,
      members: [],
      strategies: [],
    });
    partnerships.set(partnership.rowId, partnership);
    bySlug.set(row.slug, partnership);
  }
  for (const partnership of bySlug.values()) {
    const { predecessorSlug } = partnership;
    if (predecessorSlug !== null) set(partnership, "predecessor", bySlug.get(predecessorSlug) ?? null);
  }
  for (const row of inOrder(tables.memberships)) {
    const membership = become(row, { organisation: found(organisations, row.organisationId) });
    grow(found(partnerships, row.partnershipId).members, membership);
  }
}
