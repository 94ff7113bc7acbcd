import type { Alignment, Indicator, Organisation, Priority } from "../model";

/** Two partners that watch one priority by measures which look alike and are not the same. */
export interface DifferingMeasures {
  readonly priority: Priority;
  readonly one: Alignment;
  readonly other: Alignment;
  readonly oneIndicator: Indicator;
  readonly otherIndicator: Indicator;
  /** One sentence. */
  readonly difference: string;
  /** Where the difference is written down; null where the indicators' own words show it. */
  readonly documentedIn: string | null;
}

type Difference = Pick<DifferingMeasures, "difference" | "documentedIn">;

/**
 * Where two organisations watch the same thing by different measures or definitions: of the alignments that count, those
 * with one priority, taken two and two, the indicators that they name and whose measures are kin, or that are different
 * indicators over one measure. Where both organisations watch by both, they watch alike, and nothing is said. An
 * alignment that names no indicator says nothing of what is watched.
 */
export function differingMeasures(counted: readonly Alignment[]): DifferingMeasures[] {
  const priorities = [...new Set(counted.map(({ priority }) => priority))].sort((a, b) => (a.key < b.key ? -1 : 1));
  return priorities.flatMap((priority) => within(counted.filter((alignment) => alignment.priority === priority)));
}

function within(alignments: readonly Alignment[]): DifferingMeasures[] {
  const watched = watchedBy(alignments);
  const watches = (organisation: Organisation, indicator: Indicator) => watched.get(organisation)?.has(indicator);
  return pairsOf(alignments).flatMap(([one, other]) => {
    const [first, second] = [organisationOf(one), organisationOf(other)];
    if (first === second) return [];
    return one.indicators.flatMap((oneIndicator) =>
      other.indicators.flatMap((otherIndicator) => {
        const difference = differenceOf(oneIndicator, otherIndicator);
        if (difference === null || (watches(first, otherIndicator) && watches(second, oneIndicator))) return [];
        return [{ priority: one.priority, one, other, oneIndicator, otherIndicator, ...difference }];
      }),
    );
  });
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
