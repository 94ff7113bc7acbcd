import { nodeOf, ordinal } from "../globalId";
import type { Aim, Indicator } from "../model";
import type { Tables } from "../tables";
import { type Assembly, become, byNumber, found, grow, inOrder } from "./assembly";

/** Indicators, aims, and which serves which; then what is left without the other. */
export function linkIndicators(tables: Tables, assembly: Assembly): void {
  const { strategies, priorities, indicators } = assembly;
  const placeOf = new Map(inOrder(tables.priorityIndicators).map((row) => [row.indicatorId, row] as const));
  for (const row of tables.indicators) {
    const indicator = indicatorOf(row, placeOf, assembly);
    indicators.set(indicator.rowId, indicator);
  }
  for (const indicator of sortedByKey(indicators.values())) {
    grow(indicator.strategy.indicators, indicator);
    grow(indicator.measure.indicators, indicator);
    if (indicator.owner) grow(indicator.owner.indicators, indicator);
  }
  for (const row of inOrder(tables.priorityIndicators)) {
    const indicator = found(indicators, row.indicatorId);
    const priority = found(priorities, row.priorityId);
    grow(priority.indicators, indicator);
    grow(indicator.priorities, priority);
  }
  linkAims(tables, assembly);
  for (const { gaps, indicators: all, priorities: chosen } of strategies.values()) {
    for (const aim of chosen.flatMap(({ aims }) => aims))
      if (aim.indicators.length === 0) grow(gaps.unmeasuredAims, aim);
    for (const indicator of all) if (indicator.aims.length === 0) grow(gaps.unanchoredIndicators, indicator);
  }
}

/** In the strategies' own order: by priority, then by place in its list. */
function sortedByKey(indicators: Iterable<Indicator>): Indicator[] {
  return [...indicators].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** An indicator's key puts it where its first priority lists it. */
function indicatorOf(
  row: Tables["indicators"][number],
  placeOf: ReadonlyMap<number, Tables["priorityIndicators"][number]>,
  { strategies, priorities, measures, areas, organisations }: Assembly,
): Indicator {
  const strategy = found(strategies, row.strategyId);
  const place = placeOf.get(row.id);
  const at = place ? `${ordinal(found(priorities, place.priorityId).number)}.${ordinal(place.position)}` : "999";
  return become(row, {
    ...nodeOf("Indicator", row.id, strategy.slug, row.code),
    key: `${strategy.slug}/${at}/${row.code}`,
    strategy,
    measure: found(measures, row.measureId),
    area: found(areas, row.areaId),
    owner: row.ownerId === null ? null : found(organisations, row.ownerId),
    priorities: [],
    aims: [],
    targets: [],
    targetHistory: [],
  });
}

function inStrategyOrder(aims: Tables["aims"], priorities: Assembly["priorities"]): Tables["aims"][number][] {
  const place = ({ priorityId }: { priorityId: number }) => found(priorities, priorityId).key;
  return byNumber(aims).sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

function linkAims(tables: Tables, { aims, priorities, indicators }: Assembly): void {
  for (const row of inStrategyOrder(tables.aims, priorities)) {
    const priority = found(priorities, row.priorityId);
    const node = nodeOf("Aim", row.id, priority.strategy.slug, ordinal(priority.number), row.code);
    const aim: Aim = become(row, { ...node, priority, indicators: [] });
    aims.set(aim.rowId, aim);
    grow(priority.aims, aim);
  }
  for (const row of inOrder(tables.aimIndicators)) {
    const edge = become(row, { aim: found(aims, row.aimId), indicator: found(indicators, row.indicatorId) });
    grow(edge.aim.indicators, edge);
  }
  // Aim by aim in the strategy's order, so that an indicator's aims stand in it too.
  for (const aim of aims.values()) for (const edge of aim.indicators) grow(edge.indicator.aims, edge);
}
