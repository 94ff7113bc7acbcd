import type { Known, KnownMeasure } from "../known";

/**
 * Who returns a measure for an area where an organisation does not; null where it does, or where no strategy says who does.
 * An area that no strategy watches is taken as those are that are watched.
 */
export function notReturnedBy(
  organisation: { readonly slug: string },
  measure: KnownMeasure,
  area: string,
  { indicators }: Known,
): string | null {
  const owned = indicators.filter((indicator) => indicator.measure.code === measure.code && indicator.owner !== null);
  const here = owned.filter((indicator) => indicator.area.code === area);
  const owners = (here.length > 0 ? here : owned).flatMap(({ owner }) => owner ?? []);
  if (owners.length === 0 || owners.some(({ slug }) => slug === organisation.slug)) return null;
  return [...new Set(owners.map(({ name }) => name))].join(", ");
}
