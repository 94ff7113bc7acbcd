import type {
  Aim,
  Alignment,
  Annotation,
  AnswerOfSurvey,
  Area,
  BreakdownCategory,
  Indicator,
  Measure,
  Organisation,
  PartnerPlan,
  PartnerPriority,
  Partnership,
  Priority,
  Source,
  Strategy,
  Target,
} from "../model";

/** What is linked so far, by surrogate key: each step reads what the steps before it made, and adds its own. */
export interface Assembly {
  readonly areas: Map<number, Area>;
  readonly organisations: Map<number, Organisation>;
  readonly partnerships: Map<number, Partnership>;
  readonly sources: Map<number, Source>;
  readonly measures: Map<number, Measure>;
  readonly categories: Map<number, BreakdownCategory>;
  readonly strategies: Map<number, Strategy>;
  readonly priorities: Map<number, Priority>;
  readonly aims: Map<number, Aim>;
  readonly indicators: Map<number, Indicator>;
  readonly targets: Map<number, Target>;
  readonly annotations: Map<number, Annotation>;
  readonly partnerPlans: Map<number, PartnerPlan>;
  readonly partnerPriorities: Map<number, PartnerPriority>;
  readonly alignments: Map<number, Alignment>;
  /** By question, and in it by place. */
  readonly answers: Map<number, Map<number, AnswerOfSurvey>>;
}

/** Nothing linked yet. */
export function emptyAssembly(): Assembly {
  return {
    areas: new Map(),
    organisations: new Map(),
    partnerships: new Map(),
    sources: new Map(),
    measures: new Map(),
    categories: new Map(),
    strategies: new Map(),
    priorities: new Map(),
    aims: new Map(),
    indicators: new Map(),
    targets: new Map(),
    annotations: new Map(),
    partnerPlans: new Map(),
    partnerPriorities: new Map(),
    alignments: new Map(),
    answers: new Map(),
  };
}

/** The object a foreign key names. The database holds the key to it, so that none is a fault of ours. */
export function found<T>(things: ReadonlyMap<number, T>, id: number): T {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`The catalogue refers to row ${id}, which it does not hold.`);
  return thing;
}

/**
 * Makes an object of the graph out of a row, by adding to the row itself: the rows were read for this snapshot alone, and
 * copying a hundred thousand of them would double the time it takes.
 */
export function become<R extends object, P extends object>(row: R, parts: P): Omit<R, keyof P> & P {
  return Object.assign(row, parts);
}

/** Adds to a list of the snapshot, which is read-only to everybody else, while it is being linked. */
export function grow<T>(list: readonly T[], thing: T): void {
  (list as T[]).push(thing);
}

/** Sets a link that could not be known when the object was made, while the snapshot is being linked. */
export function set<T, K extends keyof T>(thing: T, property: K, value: T[K]): void {
  thing[property] = value;
}

/** Rows in the order in which their document gives them. */
export function inOrder<T extends { readonly position: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.position - b.position);
}

/** Rows in the order of a name of theirs, which no two share. */
export function inOrderOf<K extends string, T extends { readonly [N in K]: string }>(name: K, rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (a[name] < b[name] ? -1 : 1));
}

/** Rows in the order of their numbers. */
export function byNumber<T extends { readonly number: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.number - b.number);
}
