import type { Alignment, Indicator, Organisation, Priority } from "../model";

/** Two indicators which look alike and are not the same, by which partners watch the same thing. */
export interface DifferingMeasures extends Pair {
  /** Those under which partners name the two, in the strategy's order. */
  readonly priorities: readonly Priority[];
  /** The alignments that name the one, and those that name the other: each differs from one of the others. */
  readonly oneAlignments: readonly Alignment[];
  readonly otherAlignments: readonly Alignment[];
  /** One sentence. */
  readonly difference: string;
  /** Where the difference is written down; null where the indicators' own words show it. */
  readonly documentedIn: string | null;
}

/** Alignments of two organisations with one priority that name such indicators: the first where there are several. */
interface Pair {
  readonly priority: Priority;
  readonly one: Alignment;
  readonly other: Alignment;
  readonly oneIndicator: Indicator;
  readonly otherIndicator: Indicator;
}

type Difference = Pick<DifferingMeasures, "difference" | "documentedIn">;

/**
 * Where two organisations watch the same thing by different measures or definitions: of the alignments that count, those
 * with one priority, taken two and two, the indicators that they name and whose measures are kin, or that are different
 * indicators over one measure. Where both organisations watch by both, they watch alike, and nothing is said. An
 * alignment that names no indicator says nothing of what is watched. Two indicators are told once, with all who differ.
 */
export function differingMeasures(counted: readonly Alignment[]): DifferingMeasures[] {
  const priorities = [...new Set(counted.map(({ priority }) => priority))].sort((a, b) => (a.key < b.key ? -1 : 1));
  const found = priorities.flatMap((priority) => within(counted.filter((each) => each.priority === priority)));
  const byIndicators = new Map<string, Pair[]>();
  for (const pair of found.map(inOrder)) {
    const key = `${pair.oneIndicator.key} ${pair.otherIndicator.key}`;
    byIndicators.set(key, [...(byIndicators.get(key) ?? []), pair]);
  }
  return [...byIndicators.values()].flatMap(toldOnce);
}

function within(alignments: readonly Alignment[]): Pair[] {
  const watched = watchedBy(alignments);
  const watches = (organisation: Organisation, indicator: Indicator) => watched.get(organisation)?.has(indicator);
  return pairsOf(alignments).flatMap(([one, other]) => {
    const [first, second] = [organisationOf(one), organisationOf(other)];
    if (first === second) return [];
    return one.indicators.flatMap((oneIndicator) =>
      other.indicators.flatMap((otherIndicator) => {
        const differ = differenceOf(oneIndicator, otherIndicator) !== null;
        if (!differ || (watches(first, otherIndicator) && watches(second, oneIndicator))) return [];
        return [{ priority: one.priority, one, other, oneIndicator, otherIndicator }];
      }),
    );
  });
}

/** Whoever names which, the indicator that comes first in the strategy is the one. */
function inOrder(pair: Pair): Pair {
  const { one, other, oneIndicator, otherIndicator } = pair;
  if (oneIndicator.key < otherIndicator.key) return pair;
  return { ...pair, one: other, other: one, oneIndicator: otherIndicator, otherIndicator: oneIndicator };
}

function toldOnce(pairs: readonly Pair[]): DifferingMeasures[] {
  const [first] = pairs;
  const difference = first && differenceOf(first.oneIndicator, first.otherIndicator);
  if (!difference) return [];
  return [
    {
      ...first,
      ...difference,
      priorities: [...new Set(pairs.map(({ priority }) => priority))],
      oneAlignments: [...new Set(pairs.map(({ one }) => one))],
      otherAlignments: [...new Set(pairs.map(({ other }) => other))],
    },
  ];
}

function differenceOf(one: Indicator, other: Indicator): Difference | null {
  if (one === other) return null;
  if (one.measure === other.measure) {
    const difference = `Both are over the measure “${one.measure.title}”, which one indicator words as “${one.title}” and the other as “${other.title}”.`;
    return { difference, documentedIn: null };
  }
  const kinship = one.measure.kin.find(({ measure }) => measure === other.measure);
  return kinship ? { difference: kinship.difference, documentedIn: kinship.documentedIn } : null;
}

/** The indicators that each organisation's alignments name. */
function watchedBy(alignments: readonly Alignment[]): ReadonlyMap<Organisation, ReadonlySet<Indicator>> {
  const watched = new Map<Organisation, Set<Indicator>>();
  for (const alignment of alignments) {
    const organisation = organisationOf(alignment);
    const indicators = watched.get(organisation) ?? new Set();
    for (const indicator of alignment.indicators) indicators.add(indicator);
    watched.set(organisation, indicators);
  }
  return watched;
}

function organisationOf({ partnerPriority }: Alignment): Organisation {
  return partnerPriority.plan.organisation;
}

function pairsOf<T>(things: readonly T[]): [T, T][] {
  return things.flatMap((one, place) => things.slice(place + 1).map((other): [T, T] => [one, other]));
}
