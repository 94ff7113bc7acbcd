import { Found } from "./found";
import type { SearchIndex } from "./searchIndex";
import type { Likely } from "./vocabulary";
import type { Wanted } from "./wanted";

/** For each thing that is looked for, the terms that speak for it, and how much each says. */
export type Speaking = readonly ReadonlyMap<string, number>[];

/** What was found for each thing that is looked for, and for all of them together. */
export interface LookedFor {
  readonly founds: readonly Found[];
  readonly all: Found;
  readonly speaking: Speaking;
}

/** In how many words of one search slips are forgiven: it is the costly part, and who mistypes more is not understood. */
const MOST_MISTYPED = 5;

/** Which words may be mistyped: those that are none, those that only begin another as well, or any. */
export type Forgiving = "none" | "begun" | "any";

/** Looks for each thing wanted, and where a word may be mistyped, for what it may be a slip of. */
export function lookFor(index: SearchIndex, wanted: readonly Wanted[], forgiving: Forgiving): LookedFor {
  const { vocabulary } = index;
  let forgiven = 0;
  const likelyOf = (word: string): Likely[] => {
    const likely = vocabulary.likely(word);
    const isMeant = likely.length > 0 && (forgiving === "none" || (forgiving === "begun" && vocabulary.knows(word)));
    if (isMeant || forgiven === MOST_MISTYPED) return likely;
    forgiven += 1;
    return [...likely, ...vocabulary.near(word)];
  };
  const speaking: Map<string, number>[] = [];
  const founds = wanted.map((ways) => {
    const terms = new Map<string, number>();
    speaking.push(terms);
    const found = ways.map((words) => {
      const each = words.map((word) => {
        const likely = likelyOf(word);
        for (const { term, weight } of likely) {
          const written = vocabulary.term(term);
          terms.set(written, Math.max(weight / words.length, terms.get(written) ?? 0));
        }
        return index.find(likely);
      });
      return each.reduce((before, other) => before.both(other));
    });
    return found.reduce((before, other) => before.either(other));
  });
  const all = founds.length === 0 ? new Found(0) : founds.reduce((before, found) => before.both(found));
  return { founds, all, speaking };
}
