import type { Area, AreaLink } from "../../catalogue/model";
import { AreaType } from "../../domain/areaType";
import type { Validity } from "../../domain/validity";
import { remembered } from "./remembered";

/** The area of some type that an area counts for, and when. */
export interface Placing {
  readonly area: Area;
  readonly whole: Area;
  /** The spans of days, which may meet. */
  readonly spans: readonly Validity[];
  /** Whether it lies there by its largest share only. */
  readonly isBestFit: boolean;
}

/**
 * Which areas of a type some areas lie in, however far up, and when the links between them say so: an area of that type
 * lies in itself. Where an area lies in another exactly by one way and by best fit by another, the exact way counts. The
 * days of the areas themselves do not: a publisher may go on with areas that were redrawn.
 */
export function placingsIn(type: AreaType, areas: Iterable<Area>): Placing[] {
  return [...areas].flatMap(PLACINGS[type]);
}

const PLACINGS = Object.fromEntries(
  Object.values(AreaType).map((type) => [type, remembered((area: Area) => placingsOf(area, type))]),
) as { readonly [T in AreaType]: (area: Area) => Placing[] };

function placingsOf(area: Area, type: AreaType): Placing[] {
  const steps = [...climb(area, type, { from: null, to: null }, false)];
  return [...new Set(steps.map(({ whole }) => whole))].map((whole) => {
    const ways = steps.filter((step) => step.whole === whole);
    const exact = ways.filter(({ isBestFit }) => !isBestFit);
    const isBestFit = exact.length === 0;
    return { area, whole, spans: (isBestFit ? ways : exact).map(({ span }) => span), isBestFit };
  });
}

interface Step {
  readonly whole: Area;
  readonly span: Validity;
  readonly isBestFit: boolean;
}

function* climb(area: Area, type: AreaType, span: Validity, isBestFit: boolean): Generator<Step> {
  if (area.type === type) yield { whole: area, span, isBestFit };
  else {
    for (const link of area.parentLinks) {
      const shared = sharedDays(span, link);
      if (shared) yield* climb(link.parent, type, shared, isBestFit || link.isBestFit);
    }
  }
}

/** The days of a span on which a link is in force; null when there are none. */
function sharedDays({ from, to }: Validity, { validFrom, validTo }: AreaLink): Validity | null {
  const first = from === null || (validFrom !== null && validFrom > from) ? validFrom : from;
  const last = to === null || (validTo !== null && validTo < to) ? validTo : to;
  return first !== null && last !== null && first > last ? null : { from: first, to: last };
}
