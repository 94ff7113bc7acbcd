import { areasAround } from "../../../catalogue/areasAround";
import { within } from "../../../catalogue/containment";
import type { Area } from "../../../catalogue/model";
import { type Combined, wholeOf } from "../../../domain/aggregation";
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
import { withoutNoise } from "../../../domain/withoutNoise";
import type { Comparison } from "../comparison";
import type { Grounds } from "../grounds";
import { nameOf } from "../inWords";
import { type AreaRate, type AreaReading, areaRate, hasRate, limitsOfRate, type NoRate, RESIDENTS } from "./areaRate";

/** Fewer peers than this say little of what is usual. */
const FEWEST_PEERS = 3;

const COUNCILS: readonly AreaType[] = [AreaType.DISTRICT, AreaType.UNITARY];

/** Against the nearest area around that has a figure from the same source, as rates. */
export async function withParentArea(reading: AreaReading, grounds: Grounds, period: Period): Promise<Comparison> {
  const { area } = grounds.question;
  const around = areasAround(area, period.endsOn);
  const [own, ...others] = await Promise.all([
    areaRate(reading, grounds, area, period),
    ...around.map((each) => areaRate(reading, grounds, each, period)),
  ]);
  const parent = others.find(hasRate) ?? null;
  const none =
    refusalOf(others) ?? refused(RefusalCode.NO_BASE, `No area around ${nameOf(area)} has ${needed(grounds)}.`);
  const compared = parent ? against(grounds, own, parent.rate.value) : orOwn(own, none);
  const label = `The area around${parent ? `, ${nameOf(parent.area)}${unitOf(grounds)}` : ""}`;
  return { basis: ComparisonBasis.PARENT_AREA, basePeriod: period, baseArea: parent?.area ?? null, label, ...compared };
}

/** Against the other districts of the county around, or of the nearest area that has so many: their rates together. */
export async function withPeerAreas(reading: AreaReading, grounds: Grounds, period: Period): Promise<Comparison> {
  const { area } = grounds.question;
  const { home, peers } = peersOf(area, period);
  const [own, ...others] = await Promise.all([
    areaRate(reading, grounds, area, period),
    ...peers.map((each) => areaRate(reading, grounds, each, period)),
  ]);
  const rates = others.filter(hasRate);
  const label = home
    ? `${rates.length} of the ${peers.length} other districts of ${nameOf(home)}, together${unitOf(grounds)}`
    : "Other districts";
  const compared = againstPeers(grounds, own, rates);
  return { basis: ComparisonBasis.PEER_AREAS, basePeriod: period, baseArea: home, label, ...compared };
}

function againstPeers(grounds: Grounds, own: AreaRate | NoRate, rates: readonly AreaRate[]): Compared {
  if (rates.length < FEWEST_PEERS) {
    const message = `A comparison with peers needs ${FEWEST_PEERS} of them that have ${needed(grounds)}; ${rates.length} have.`;
    return orOwn(own, refused(RefusalCode.NO_BASE, message));
  }
  const { value, reason } = together(rates, grounds);
  if (value !== null) return against(grounds, own, value);
  return orOwn(own, refused(RefusalCode.NOT_ADDITIVE, `What the peers have makes no one figure: ${reason}.`));
}

function unitOf({ question }: Grounds): string {
  const { kind, unit } = question.indicator.measure;
  return countsSomething(kind) ? `: ${unit.label} per ${RESIDENTS.toLocaleString("en-GB")} residents` : "";
}

/** What an area needs to be compared with, in words. */
function needed({ question, line }: Grounds): string {
  const figure = line ? `a figure for the period from ${line.source.name}` : "a figure for the period";
  return countsSomething(question.indicator.measure.kind) ? `${figure} and a population for its year` : figure;
}

/** The first reason why areas have no rate that says more than that they have no figure. */
function refusalOf(answers: readonly (AreaRate | NoRate)[]): Compared | null {
  const told = answers.find((answer) => !hasRate(answer) && answer.refusal.code !== RefusalCode.NO_BASE);
  return told && !hasRate(told) ? refused(told.refusal.code, told.refusal.message) : null;
}

/** The refusal of the area's own figure, where there is one, before that of what it is compared with. */
function orOwn(own: AreaRate | NoRate, refusal: Compared): Compared {
  return hasRate(own) ? refusal : refused(own.refusal.code, own.refusal.message);
}

function against(grounds: Grounds, own: AreaRate | NoRate, base: number): Compared {
  if (!hasRate(own)) return refused(own.refusal.code, own.refusal.message);
  const { kind, unit } = grounds.question.indicator.measure;
  const { value } = own.rate;
  const limits = limitsOfRate(own, kind, unit.code);
  return {
    baseValue: base,
    difference: withoutNoise(value - base, Math.max(Math.abs(value), Math.abs(base))),
    percentChange: null,
    judgement: limits && judgeAgainst(base, limits, value, grounds.direction),
    refusal: null,
  };
}

/** Councils of the county around, else of the nearest area that holds enough of them. */
function peersOf(area: Area, { endsOn }: Period): { home: Area | null; peers: Area[] } {
  const homes = areasAround(area, endsOn).map((home) => ({
    home,
    peers: [...within(home, endsOn)].filter((other) => other !== area && COUNCILS.includes(other.type)),
  }));
  const big = homes.filter(({ peers }) => COUNCILS.includes(area.type) && peers.length >= FEWEST_PEERS);
  return big.find(({ home }) => home.type === AreaType.COUNTY) ?? big[0] ?? { home: null, peers: [] };
}

/** What the peers come to as one: their counts over their populations, or their numerators over their denominators. */
function together(rates: readonly AreaRate[], { question }: Grounds): Combined {
  const { kind, unit } = question.indicator.measure;
  const isRatio = countsSomething(kind) || kind === MeasureKind.RATIO;
  return wholeOf(
    {
      kind: isRatio ? MeasureKind.RATIO : kind,
      multiplier: countsSomething(kind) ? RESIDENTS : ratioMultiplier(unit.code),
    },
    tallyOf(rates.map(({ rate }) => rate)),
    rates.length,
  );
}
