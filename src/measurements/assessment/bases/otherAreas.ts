import { enclosing, within } from "../../../catalogue/containment";
import type { Area } from "../../../catalogue/model";
import { wholeOf } from "../../../domain/aggregation";
import { AreaType } from "../../../domain/areaType";
import { type Compared, refused } from "../../../domain/comparison";
import { ComparisonBasis } from "../../../domain/comparisonBasis";
import { judgeAgainst } from "../../../domain/comparisonWithBenchmark";
import { MeasureKind } from "../../../domain/measureKind";
import type { Period } from "../../../domain/period/period";
import { countsSomething } from "../../../domain/perPopulation";
import { ratioMultiplier } from "../../../domain/ratioMultiplier";
import { RefusalCode } from "../../../domain/refusalCode";
import { tallyOf } from "../../../domain/tally";
import type { Comparison } from "../comparison";
import type { Grounds } from "../grounds";
import { type AreaRate, type AreaReading, areaRate, limitsOfRate, RESIDENTS } from "./areaRate";

/** Fewer peers than this say little of what is usual. */
const FEWEST_PEERS = 3;

const COUNCILS: readonly AreaType[] = [AreaType.DISTRICT, AreaType.UNITARY];

/** Against the nearest area around that has a figure from the same source, as rates. */
export async function withParentArea(reading: AreaReading, grounds: Grounds, period: Period): Promise<Comparison> {
  const { area } = grounds.question;
  const around = [...enclosing(area, period.endsOn)];
  const [own, ...parents] = await Promise.all(
    [area, ...around].map((each) => areaRate(reading, grounds, each, period)),
  );
  const parent = parents.find((rate) => rate !== null) ?? null;
  const compared = against(grounds, period, own ?? null, parent?.rate.value ?? null, "any area around it");
  const label = parent
    ? `The area around, ${parent.area.name} (${parent.area.code})${unitOf(grounds)}`
    : "The area around";
  return { basis: ComparisonBasis.PARENT_AREA, basePeriod: period, baseArea: parent?.area ?? null, label, ...compared };
}

/** Against the other districts of the county around, or of the nearest area that has so many: their rates together. */
export async function withPeerAreas(reading: AreaReading, grounds: Grounds, period: Period): Promise<Comparison> {
  const { area } = grounds.question;
  const { home, peers } = peersOf(area, period);
  const [own, ...others] = await Promise.all([area, ...peers].map((each) => areaRate(reading, grounds, each, period)));
  const rates = others.filter((rate) => rate !== null);
  const base = rates.length < FEWEST_PEERS ? null : together(rates, grounds);
  const compared = against(grounds, period, own ?? null, base, `${FEWEST_PEERS} or more of its peers`);
  const label = home
    ? `${rates.length} of the ${peers.length} other districts of ${home.name} (${home.code}), together${unitOf(grounds)}`
    : "Other districts";
  return { basis: ComparisonBasis.PEER_AREAS, basePeriod: period, baseArea: home, label, ...compared };
}

function unitOf({ question }: Grounds): string {
  const { kind, unit } = question.indicator.measure;
  return countsSomething(kind) ? `: ${unit.label} per ${RESIDENTS.toLocaleString("en-GB")} residents` : "";
}

function against(
  grounds: Grounds,
  period: Period,
  own: AreaRate | null,
  base: number | null,
  missing: string,
): Compared {
  const { kind, unit } = grounds.question.indicator.measure;
  const what = countsSomething(kind) ? "a figure and a population" : "a figure";
  if (!own) {
    const message = `A comparison of areas needs ${what} of ${grounds.question.area.name} for ${period.label}.`;
    return refused(RefusalCode.NOT_AVAILABLE, message);
  }
  if (base === null) {
    return refused(
      RefusalCode.NO_BASE,
      `A comparison of areas needs ${what} of ${missing} for ${period.label}, from the same source.`,
    );
  }
  const limits = limitsOfRate(own, kind, unit.code);
  return {
    baseValue: base,
    difference: own.rate.value - base,
    percentChange: null,
    judgement: limits && judgeAgainst(base, limits, own.rate.value, grounds.direction),
    refusal: null,
  };
}

/** Councils of the county around, else of the nearest area that holds enough of them. */
function peersOf(area: Area, { endsOn }: Period): { home: Area | null; peers: Area[] } {
  const homes = [...enclosing(area, endsOn)].map((home) => ({
    home,
    peers: [...within(home, endsOn)].filter((other) => other !== area && COUNCILS.includes(other.type)),
  }));
  const big = homes.filter(({ peers }) => COUNCILS.includes(area.type) && peers.length >= FEWEST_PEERS);
  return big.find(({ home }) => home.type === AreaType.COUNTY) ?? big[0] ?? { home: null, peers: [] };
}

/** What the peers come to as one: their counts over their populations, or their numerators over their denominators. */
function together(rates: readonly AreaRate[], { question }: Grounds): number | null {
  const { kind, unit } = question.indicator.measure;
  const whole = wholeOf(
    { kind: MeasureKind.RATIO, multiplier: countsSomething(kind) ? RESIDENTS : ratioMultiplier(unit.code) },
    tallyOf(rates.map(({ rate }) => rate)),
    rates.length,
  );
  return whole.value;
}
