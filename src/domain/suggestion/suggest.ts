import { termsIn } from "./termsIn";
import type { PriorityText, TermTable } from "./termTable";

/** A priority that a partner priority may line up with, and what speaks for it. */
export interface Suggestion<P> {
  readonly priority: P;
  /** From 0 to 1. */
  readonly score: number;
  /** Words of the partner priority, the weightiest first. */
  readonly matchedTerms: readonly string[];
}

/** The words of a partner priority. */
export interface PartnerText {
  readonly title: string;
  readonly statement: string | null;
}

/** A title chooses its words, so each counts for more than one of the statement. */
const TITLE_WEIGHT = 2;

/** Evidence of so much, the weight of one term that says all, is a score of a half. */
const HALF_CERTAIN = 1;

/** Below this there is no suggestion. Chosen on the tuning half of the gold set. */
export const LEAST_SCORE = 0.4;

/**
 * What a suggestion cannot do without: one term that says this much. It is just above what a priority's single mention of a
 * word says to a title that has it too, so that words which match in passing never add up to a suggestion.
 */
export const LEAST_TERM = 0.42;

const DECIMALS = 1_000;

/** The priorities of a strategy that a partner priority's words speak for, the best first; none when they say too little. */
export function suggest<P extends PriorityText>(
  { priorities, weights }: TermTable<P>,
  { title, statement }: PartnerText,
): Suggestion<P>[] {
  const terms = partnerTerms(title, statement);
  const scored = priorities.map((priority, place) => {
    const matched = terms
      .map(({ key, share, written }) => ({ key, written, weight: share * (weights.get(key)?.[place] ?? 0) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || compare(a.key, b.key));
    const evidence = matched.reduce((total, { weight }) => total + weight, 0);
    const score = evidence / (evidence + HALF_CERTAIN);
    return { priority, score, strongest: matched[0]?.weight ?? 0, matchedTerms: once(matched) };
  });
  return (
    scored
      .filter(({ score, strongest }) => score >= LEAST_SCORE && strongest >= LEAST_TERM)
      .map(({ priority, score, matchedTerms }) => ({
        priority,
        score: Math.round(score * DECIMALS) / DECIMALS,
        matchedTerms,
      }))
      // By the scores that are shown, so that no order rests on what nobody can see.
      .sort((a, b) => b.score - a.score || a.priority.number - b.priority.number)
  );
}

/** The terms of a title and a statement. A statement that only repeats the title adds nothing. */
function partnerTerms(title: string, statement: string | null) {
  const terms = new Map([...termsIn(title)].map(([key, term]) => [key, { ...term, share: term.share * TITLE_WEIGHT }]));
  for (const [key, term] of termsIn(statement ?? "")) if (!terms.has(key)) terms.set(key, term);
  return [...terms.values()];
}

/** One way of writing each, though several terms may have come of the same words. */
function once(matched: readonly { written: string }[]): string[] {
  const seen = new Set<string>();
  return matched
    .map(({ written }) => written)
    .filter((written) => !seen.has(written.toLowerCase()) && seen.add(written.toLowerCase()));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
