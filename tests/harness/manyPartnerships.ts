import type { SeedSet } from "../../src/services/seeds/seedSet";

/** What each of many partnerships brings besides its strategy and its partners' plans. */
interface Scale {
  /** Whether each has wards and small areas of its own, as Dartford has. */
  readonly smallAreas: boolean;
}

/**
 * The seeds, with partnerships beside Dartford's until there are so many: each with an area, a strategy and partner plans
 * of its own, worded like Dartford's and named as made up. For tests and benchmarks of size only.
 */
export function manyPartnerships(seeds: SeedSet, count: number, { smallAreas }: Scale): SeedSet {
  const made = Array.from({ length: count - seeds.partnerships.length }, (_, place) =>
    copyOfDartford(seeds, place + 1, smallAreas),
  );
  return {
    ...seeds,
    areas: [...seeds.areas, ...made.flatMap(({ areas }) => areas)],
    partnerships: [...seeds.partnerships, ...made.flatMap(({ partnerships }) => partnerships)],
    strategies: [...seeds.strategies, ...made.flatMap(({ strategies }) => strategies)],
    plans: [...seeds.plans, ...made.flatMap(({ plans }) => plans)],
    alignments: [...seeds.alignments, ...made.flatMap(({ alignments }) => alignments)],
  };
}

function copyOfDartford(
  seeds: SeedSet,
  number: number,
  smallAreas: boolean,
): Pick<SeedSet, "areas" | "partnerships" | "strategies" | "plans" | "alignments"> {
  const own = (name: string) => `${name}-${number}`;
  const dartford = seeds.partnerships.find(({ slug }) => slug === "dartford");
  const strategy = seeds.strategies.find(({ partnership }) => partnership === "dartford");
  if (!dartford || !strategy) throw new Error("The seeds have no partnership of Dartford's to copy.");
  const copied = seeds.areas.filter(
    ({ code, parents }) =>
      code === dartford.area || (smallAreas && parents?.some(({ area }) => area === dartford.area)),
  );
  const isCopied = new Set(copied.map(({ code }) => code));
  const moved = (code: string) => (isCopied.has(code) ? own(code) : code);
  return {
    areas: copied.map((area) => ({
      ...area,
      code: own(area.code),
      parents: area.parents?.map((parent) => ({ ...parent, area: moved(parent.area) })),
      documentedIn: "Made up for a test of size.",
    })),
    partnerships: [
      {
        ...dartford,
        slug: own("made-up"),
        name: own("Made-up partnership"),
        area: own(dartford.area),
        predecessor: undefined,
      },
    ],
    strategies: [{ ...strategy, slug: own(strategy.slug), partnership: own("made-up") }],
    alignments: seeds.alignments.map((file) => ({ ...file, plan: own(file.plan), strategy: own(file.strategy) })),
    plans: seeds.plans
      .filter(({ supersedes }) => supersedes === undefined)
      .map((plan) => ({
        ...plan,
        slug: own(plan.slug),
        area: own(dartford.area),
        priorities: plan.priorities.map((priority) => ({
          ...priority,
          delegatesTo: [],
          delegationRationale: undefined,
        })),
      })),
  };
}
