import type { NamedNode } from "../catalogue";
import { DOUBTFUL, type Found, IN_NAME, IN_TEXT, NOWHERE } from "./found";
import { isSuperseded } from "./isSuperseded";
import { lettersOf } from "./lettersOf";
import { lookFor, type Speaking } from "./lookFor";
import type { SearchIndex } from "./searchIndex";
import { SHORTEST_BEGUN } from "./vocabulary";
import { wantedOf } from "./wanted";

/**
 * In which way a thing fits, from poor to good: the whole part of its score. What its words count makes the rest, so that
 * no rare word in a text comes before a name.
 */
const FIT: Readonly<Record<number, number>> = { [NOWHERE]: 1, [DOUBTFUL]: 2, [IN_TEXT]: 3, [IN_NAME]: 4 };
const NAME_BEGUN = 5;
const WHOLE_NAME = 6;

/** Words that count so much make half of the rest: a few, neither rare nor frequent. */
const HALF = 10;
/** Scores that differ by less than one of these are equal. */
const STEPS = 10_000;

interface Ranked {
  readonly place: number;
  readonly node: NamedNode;
  readonly score: number;
}

/** The things that fit a text, best first, with the terms that speak for them. */
export function rank(index: SearchIndex, text: string, most: number): { hits: Ranked[]; speaking: Speaking } {
  const named = namedSo(index, text);
  const wanted = wantedOf(text, index);
  let { founds, all, speaking } = lookFor(index, wanted, "none");
  // "Brough" begins "brought", which some text has; when no name has it, perhaps "Borough" was meant.
  const isSettled = () => named.size > 0 || all.places.some((place) => all.level(place) === IN_NAME);
  if (!isSettled()) ({ founds, all, speaking } = lookFor(index, wanted, "begun"));
  // Nothing has all the words, so perhaps one that is known was not meant.
  if (named.size === 0 && all.places.length === 0) ({ founds, all, speaking } = lookFor(index, wanted, "any"));
  const places = new Set(named.keys());
  for (const place of all.places) places.add(place);
  if (places.size === 0) for (const found of founds) for (const place of found.places) places.add(place);
  const fits = (place: number) => named.get(place) ?? FIT[all.level(place)] ?? 0;
  return { hits: best(index, places, fits, founds, most), speaking };
}

/** What is named or coded by all of a text, or begins with it, and so how well it fits. */
function namedSo({ keys, reader }: SearchIndex, text: string): Map<number, number> {
  const named = new Map<number, number>();
  for (const letters of new Set([lettersOf(text), reader.essence(text)])) {
    for (const { place, isWhole } of keys.beginning(letters)) {
      if (isWhole) named.set(place, WHOLE_NAME);
      else if (letters.length >= SHORTEST_BEGUN && !named.has(place)) named.set(place, NAME_BEGUN);
    }
  }
  return named;
}

/** The first of the things that fit: at equal score what is not superseded, then by kind and key. */
function best(
  { nodes, kindWeights }: SearchIndex,
  places: Iterable<number>,
  fits: (place: number) => number,
  founds: readonly Found[],
  most: number,
): Ranked[] {
  const hits: Ranked[] = [];
  for (const place of places) {
    const node = nodes[place];
    if (node === undefined) continue;
    let weight = 0;
    for (const found of founds) weight += found.weight(place);
    weight *= kindWeights[place] ?? 1;
    const hit = { place, node, score: Math.floor((fits(place) + weight / (weight + HALF)) * STEPS) / STEPS };
    const last = hits.at(-1);
    if (hits.length === most && last !== undefined && !isBefore(hit, last)) continue;
    hits.splice(firstAfter(hits, hit), 0, hit);
    if (hits.length > most) hits.pop();
  }
  return hits;
}

function isBefore(a: Ranked, b: Ranked): boolean {
  if (a.score !== b.score) return a.score > b.score;
  const [isOver, isOtherOver] = [isSuperseded(a.node), isSuperseded(b.node)];
  return isOver === isOtherOver ? a.place < b.place : isOtherOver;
}

/** Halves the hits until the first is found that another comes before. */
function firstAfter(hits: readonly Ranked[], hit: Ranked): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = hits[middle];
    if (other !== undefined && isBefore(other, hit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
