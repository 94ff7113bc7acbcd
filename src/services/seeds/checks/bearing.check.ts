import type { SeedFile } from "../reading/seedFile";
import type { SeedFiles } from "../reading/seedFiles";
import type { AlignmentFileSeed } from "../schemas/alignment.schema";
import type { PlanSeed, StrategySeed } from "../seedSet";
import type { Faults } from "./rules";

/** The areas that each area of the seeds lies within, however far up, on any day. */
export type AreasAround = ReadonlyMap<string, ReadonlySet<string>>;

export function areasAround({ areas }: Pick<SeedFiles, "areas">): AreasAround {
  const parents = new Map<string, string[]>();
  for (const { code, parents: own } of areas.flatMap(({ data }) => data.areas)) {
    parents.set(code, [...(parents.get(code) ?? []), ...own.map(({ area }) => area)]);
  }
  return new Map([...parents].map(([code, direct]) => [code, reach(direct, parents)]));
}

function reach(direct: readonly string[], parents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set(direct);
  // A set hands out what is added to it while it is walked, so this walk ends at the last new area.
  for (const code of reached) for (const further of parents.get(code) ?? []) reached.add(further);
  return reached;
}

/**
 * A plan for another part of the country has nothing to line up with: its area must be the partnership's, around it or
 * within it. Proposals are held to the same.
 */
export function* checkBearing(
  file: SeedFile<AlignmentFileSeed>,
  { slug, area }: PlanSeed,
  strategy: Pick<StrategySeed, "partnership">,
  { partnerships }: Pick<SeedFiles, "partnerships">,
  around: AreasAround,
): Faults {
  const partnership = partnerships.find(({ data }) => data.slug === strategy.partnership)?.data;
  // One that is not known is told of where it is named, in the strategy.
  if (!partnership || partnership.area === area) return;
  if (around.get(partnership.area)?.has(area) || around.get(area)?.has(partnership.area)) return;
  const rule = "must be that of a partnership on whose area the plan bears (its own, around it or within it)";
  const finding = `${slug} is for ${area} and ${partnership.slug} is the partnership for ${partnership.area}`;
  yield file.fault(["strategy"], `${rule}, but ${finding}`);
}
