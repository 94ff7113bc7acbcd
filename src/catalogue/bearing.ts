import type { Day } from "../domain/day";
import { includes } from "../domain/validity";
import type { Catalogue } from "./catalogue";
import { enclosing, within } from "./containment";
import type { Area, Organisation, PartnerPlan, Partnership, Strategy } from "./model";

/**
 * The plans that are in force on a day: one an organisation, the one that started last. An unknown bound never excludes;
 * a successor's start always does.
 */
export function plansInForce(plans: readonly PartnerPlan[], day: Day): PartnerPlan[] {
  const chosen = new Map<Organisation, PartnerPlan>();
  for (const plan of plans.filter(({ validity }) => includes(validity, day))) {
    const rival = chosen.get(plan.organisation);
    if (rival === undefined || (rival.startsOn ?? "") < (plan.startsOn ?? "")) chosen.set(plan.organisation, plan);
  }
  return plans.filter((plan) => chosen.get(plan.organisation) === plan);
}

/** Every partner plan for a partnership's area, an area around it or one within it, on whatever day. */
export function plansBearingOn(catalogue: Catalogue, partnership: Partnership): PartnerPlan[] {
  const concerned = areasBearingOn(partnership);
  return catalogue.partnerPlans.filter((plan) => concerned.has(plan.area));
}

/** Gathered when a partnership of a snapshot is first asked for, and gone with it. */
const bearing = new WeakMap<Partnership, ReadonlySet<Area>>();

/** The areas whose plans bear on a partnership: its own, those around it and those within it, on whatever day. */
export function areasBearingOn(partnership: Partnership): ReadonlySet<Area> {
  const known = bearing.get(partnership);
  if (known) return known;
  const { area } = partnership;
  const areas = new Set([area, ...enclosing(area, null), ...within(area, null)]);
  bearing.set(partnership, areas);
  return areas;
}

/** The strategy in force on a day, or null. When editions overlap, the one that started last. */
export function strategyInForce(strategies: readonly Strategy[], day: Day): Strategy | null {
  return strategies.findLast(({ startsOn, endsOn }) => includes({ from: startsOn, to: endsOn }, day)) ?? null;
}

/** Whether a strategy is its partnership's on a day. */
export function isStrategyInForce(strategy: Strategy, day: Day): boolean {
  return strategyInForce(strategy.partnership.strategies, day) === strategy;
}

/** The strategy to show when no day is asked for: the one in force today, else the latest. */
export function currentStrategy({ strategies }: Partnership, today: Day): Strategy | null {
  return strategyInForce(strategies, today) ?? strategies.at(-1) ?? null;
}
