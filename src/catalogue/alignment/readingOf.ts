import type { Day } from "../../domain/day";
import { readingDay } from "../../domain/validity";
import { strategyInForce } from "../bearing";
import type { Partnership, Strategy } from "../model";

/** A partnership's strategy and the day on which to read what lines up with it. */
export interface Reading {
  readonly day: Day;
  readonly strategy: Strategy;
  readonly isInForce: boolean;
  /** What to know about the choice: one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Which strategy to read on which day; null for a partnership without any. A day that is asked for stands. On one without
 * a strategy in force, the latest before it is read, else the first after it. Without a day it is today while a strategy
 * is in force, else the nearest day of the strategy so chosen.
 */
export function readingOf(partnership: Partnership, asked: Day | null, today: Day): Reading | null {
  const around = asked ?? today;
  const strategy = strategyInForce(partnership.strategies, around) ?? nearest(partnership.strategies, around);
  if (strategy === null) return null;
  const day = asked ?? readingDay({ from: strategy.startsOn, to: strategy.endsOn }, today);
  const isInForce = strategyInForce(partnership.strategies, day) === strategy;
  return { day, strategy, isInForce, notes: [...notesOn(partnership, strategy, day, isInForce)] };
}

/** The strategy that ended last before a day, else the one that starts first after it. */
function nearest(strategies: readonly Strategy[], day: Day): Strategy | null {
  const [first = null] = strategies;
  const ended = strategies.filter(({ endsOn }) => endsOn < day).sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
  return ended.at(-1) ?? first;
}

function* notesOn(partnership: Partnership, strategy: Strategy, day: Day, isInForce: boolean): Generator<string> {
  const { name, formedOn, dissolvedOn } = partnership;
  if (!isInForce) {
    const which = strategy.endsOn < day ? "the latest before it" : "the first after it";
    const span = `${strategy.title}, ${strategy.startsOn} to ${strategy.endsOn}`;
    yield `No strategy of ${name} is in force on ${day}; ${which} is read (${span}), with the partner plans in force on that day.`;
  }
  if (formedOn !== null && day < formedOn) yield `${name} was formed on ${formedOn}, after this day.`;
  if (dissolvedOn !== null && day > dissolvedOn) yield `${name} was dissolved on ${dissolvedOn}, before this day.`;
}
