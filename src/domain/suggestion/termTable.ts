import { termsIn } from "./termsIn";

/** The words of a priority of a partnership's strategy. */
export interface PriorityText {
  readonly number: number;
  readonly title: string;
  readonly summary: string | null;
  readonly focuses: readonly { readonly statement: string }[];
  readonly aims: readonly { readonly statement: string }[];
  readonly indicators: readonly { readonly title: string }[];
}

/** What each term says for each priority of a strategy, from 0 (nothing) to 1, in the order of the priorities. */
export interface TermTable<P extends PriorityText> {
  readonly priorities: readonly P[];
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

/** How often a mention counts: a title chooses its words, a summary tells a story. */
const MENTIONS = { title: 3, summary: 1, focus: 1.5, aim: 1.5, indicator: 1.5 };

/** So many mentions say half of what can be said: one in passing says little, a word that comes again and again nearly all. */
const HALF_SAID = 3;

/**
 * Weighs the terms of a strategy by how often each priority uses them and how few others do. The names of its places say
 * where all of it happens, and nothing of any priority.
 */
export function termTable<P extends PriorityText>(priorities: readonly P[], places: readonly string[]): TermTable<P> {
  const mentions = priorities.map(mentionsIn);
  const keys = new Set(mentions.flatMap((of) => [...of.keys()]));
  for (const key of places.flatMap((name) => [...termsIn(name).keys()])) keys.delete(key);
  const weigh = (key: string) => {
    const counts = mentions.map((of) => of.get(key) ?? 0);
    const rarity = rarityAmong(counts);
    return counts.map((count) => (rarity * count ** 2) / (count ** 2 + HALF_SAID ** 2));
  };
  return { priorities, weights: new Map([...keys].map((key) => [key, weigh(key)])) };
}

function mentionsIn({ title, summary, focuses, aims, indicators }: PriorityText): Map<string, number> {
  const mentions = new Map<string, number>();
  const count = (text: string, each: number) => {
    for (const { key, share } of termsIn(text).values()) mentions.set(key, (mentions.get(key) ?? 0) + each * share);
  };
  count(title, MENTIONS.title);
  count(summary ?? "", MENTIONS.summary);
  for (const { statement } of focuses) count(statement, MENTIONS.focus);
  for (const { statement } of aims) count(statement, MENTIONS.aim);
  for (const indicator of indicators) count(indicator.title, MENTIONS.indicator);
  return mentions;
}

/**
 * The inverse document frequency of BM25 (Robertson and Spärck Jones), as a share of what a term of one priority alone
 * has. Priorities are counted by how much they use the term (Hill's number of order 2), so that one mention elsewhere does
 * not make a priority's own word a common one.
 */
function rarityAmong(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const total = sum(sorted);
  const users = total ** 2 / sum(sorted.map((count) => count ** 2));
  return inverseFrequency(users, counts.length) / inverseFrequency(1, counts.length);
}

const inverseFrequency = (users: number, all: number) => Math.log(1 + (all - users + 0.5) / (users + 0.5));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
