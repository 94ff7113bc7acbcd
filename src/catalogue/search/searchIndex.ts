import { setImmediate as others } from "node:timers/promises";
import type { Catalogue, NamedNode } from "../catalogue";
import type { Assembly } from "../link/assembly";
import { DOUBTFUL, Found, IN_NAME, IN_TEXT } from "./found";
import { kindWeight } from "./kindWeight";
import { lettersOf } from "./lettersOf";
import { NameKeys } from "./nameKeys";
import { type Occurrences, PostingsBuilder } from "./postings";
import { type SearchableText, searchableText } from "./searchableText";
import { TermReader } from "./termReader";
import { type Likely, Vocabulary } from "./vocabulary";

/** What is written counts fully; what is only meant, half. */
const [WRITTEN, MEANT] = [1, 0.5];

/** How many things are read before other requests get their turn again. */
const CHUNK = 25;

/** Everything that can be searched for, in order of kind and key, and what it is found by. */
export interface SearchIndex {
  readonly nodes: readonly NamedNode[];
  readonly reader: TermReader;
  readonly vocabulary: Vocabulary;
  readonly keys: NameKeys;
  /** By place in `nodes`: how much what is found in a thing counts. */
  readonly kindWeights: Float32Array;
  /** Where some terms are, each counting the more the rarer it is. */
  find(likely: readonly Likely[]): Found;
}

/** By the objects of a snapshot, which it shares with the next when only measurements change. */
const indexes = new WeakMap<Assembly, Promise<SearchIndex>>();

/** Built when a snapshot is first searched, without holding up other requests, and gone with the snapshot. */
export function searchIndexOf(catalogue: Catalogue): Promise<SearchIndex> {
  const known = indexes.get(catalogue.rows);
  if (known) return known;
  const building = build(catalogue.named());
  indexes.set(catalogue.rows, building);
  building.catch(() => indexes.delete(catalogue.rows));
  return building;
}

async function build(nodes: readonly NamedNode[]): Promise<SearchIndex> {
  const reader = new TermReader();
  await each(nodes, (node) => {
    for (const text of allOf(searchableText(node))) reader.learn(text);
  });
  const vocabulary = new Vocabulary();
  const gathered = new PostingsBuilder();
  const keys: [string, number][] = [];
  await each(nodes, (node, place) => {
    const searchable = searchableText(node);
    gather(searchable, reader, vocabulary, gathered);
    for (const key of keysOf(searchable, reader)) keys.push([key, place]);
  });
  const { starts, places, weights, inName } = gathered.build(vocabulary.size);
  await others();
  const find = (likely: readonly Likely[]) => {
    const found = new Found(nodes.length);
    for (const { term, weight, isDoubtful } of likely) {
      const [from, to] = [starts[term] ?? 0, starts[term + 1] ?? 0];
      const counts = weight * rarity(to - from, nodes.length);
      for (let at = from; at < to; at += 1) {
        const level = isDoubtful ? DOUBTFUL : inName[at] === 1 ? IN_NAME : IN_TEXT;
        found.note(places[at] ?? 0, level, counts * (weights[at] ?? 0));
      }
    }
    return found;
  };
  return {
    nodes,
    reader,
    vocabulary,
    keys: new NameKeys(keys),
    kindWeights: Float32Array.from(nodes, kindWeight),
    find,
  };
}

async function each<T>(things: readonly T[], work: (thing: T, place: number) => void): Promise<void> {
  for (const [place, thing] of things.entries()) {
    work(thing, place);
    if (place % CHUNK === CHUNK - 1) await others();
  }
}

const allOf = ({ name, codes, texts }: SearchableText) => [name, ...codes, ...texts];

/** The letters that are a thing's name or one of its codes. */
function keysOf({ name, codes }: SearchableText, reader: TermReader): Set<string> {
  const letters = [name, ...codes].flatMap((text) => [lettersOf(text), reader.essence(text)]);
  return new Set(letters.filter((key) => key !== ""));
}

function gather(
  { name, codes, texts }: SearchableText,
  reader: TermReader,
  vocabulary: Vocabulary,
  gathered: PostingsBuilder,
): void {
  const occurrences = new Map<number, Occurrences>();
  const count = (field: keyof Occurrences, all: readonly string[]) => {
    let length = 0;
    for (const { term, isMeant } of all.flatMap((text) => reader.read(text))) {
      const number = vocabulary.add(term);
      const occurrence = occurrences.get(number) ?? { name: 0, text: 0 };
      occurrence[field] += isMeant ? MEANT : WRITTEN;
      occurrences.set(number, occurrence);
      if (!isMeant) length += 1;
    }
    return length;
  };
  const nameLength = count("name", [name, ...codes]);
  gathered.add(occurrences, nameLength, count("text", texts));
}

/** How much a term tells that is in so many of all things (the inverse document frequency of BM25). */
function rarity(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}
