import { Found } from "./found";
import type { SearchIndex } from "./searchIndex";
import type { Wanted } from "./wanted";

/** For each thing that is looked for, the terms that speak for it, and how much each says. */
export type Speaking = readonly ReadonlyMap<string, number>[];

/** What was found for each thing that is looked for, and for all of them together. */
export interface LookedFor {
  readonly founds: readonly Found[];
  readonly all: Found;
  readonly speaking: Speaking;
}

/** Looks for each thing wanted; when forgiving, a word that is known may be mistyped, too. */
export function lookFor(index: SearchIndex, wanted: readonly Wanted[], isForgiving: boolean): LookedFor {
  const speaking: Map<string, number>[] = [];
  const founds = wanted.map((ways) => {
    const terms = new Map<string, number>();
    speaking.push(terms);
    return ways
      .map((words) =>
        words
          .map((word) => {
            const likely = index.vocabulary.likely(word, isForgiving);
            for (const { term, weight } of likely) {
              const written = index.vocabulary.term(term);
              terms.set(written, Math.max(weight / words.length, terms.get(written) ?? 0));
            }
            return index.find(likely);
          })
          .reduce((before, found) => before.both(found)),
      )
      .reduce((before, found) => before.either(found));
  });
  const all = founds.length === 0 ? new Found(0) : founds.reduce((before, found) => before.both(found));
  return { founds, all, speaking };
}
