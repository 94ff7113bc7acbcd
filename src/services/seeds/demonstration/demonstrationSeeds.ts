import type { Database } from "../../../database/database";
import { DEMONSTRATION_SOURCE } from "../../../domain/demonstrationSource";
import { SourceKind } from "../../../domain/sourceKind";
import type { SeedSet, SourceSeed } from "../seedSet";

/** The partnership whose indicators the demonstration fills. */
export const DEMONSTRATED = "dartford";

/** Where made-up figures come from, so that nobody takes one for real. */
const DEMONSTRATION: SourceSeed = {
  slug: DEMONSTRATION_SOURCE,
  name: "Demonstration data — synthetic, not real",
  organisation: "dartford-borough-council",
  kind: SourceKind.PARTNER_RETURN,
  isDisabled: false,
  attribution: "Demonstration data made up by csp-hub. No figure of it is real.",
  note: "Made up, to try the hub out with. Added only by csp-hub seed --demo.",
  documentedIn: "README.md of this hub, Bringing figures in",
};

/** The seeds with the demonstration's source, the last to be asked for each measure that an indicator watches. */
export function withDemonstration(set: SeedSet): SeedSet {
  const watched = new Set(
    set.strategies
      .filter(({ partnership }) => partnership === DEMONSTRATED)
      .flatMap(({ priorities }) =>
        priorities.flatMap(({ indicators }) => indicators.map(({ code, measure }) => measure ?? code)),
      ),
  );
  return {
    ...set,
    sources: [...set.sources, DEMONSTRATION],
    measures: set.measures.map((measure) =>
      watched.has(measure.code) ? { ...measure, sources: [...measure.sources, DEMONSTRATION.slug] } : measure,
    ),
  };
}

/** The seeds with the demonstration where a database has it: once it was asked for, it stays. */
export async function withDemonstrationHeld({ dataSource }: Database, set: SeedSet): Promise<SeedSet> {
  const held = await dataSource.query<object[]>("SELECT FROM sources WHERE slug = $1", [DEMONSTRATION.slug]);
  return held.length > 0 ? withDemonstration(set) : set;
}
