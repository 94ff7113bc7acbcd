import { comparePeriods, periodsBetween } from "../../domain/period/calendar";
import { latestDue } from "../../domain/period/dueOn";
import type { Asking } from "../asking";
import { instantOf } from "../instant";
import { breaksOf } from "../series/breaks";
import { ASSESSMENT_YEAR_END } from "../series/chooseLine";
import { dayOf } from "../series/dayOf";
import { directionOf } from "../series/directionOf";
import { gapsIn } from "../series/gapsIn";
import type { HeldLoader } from "../series/heldLoader";
import { chartOf, type Placed } from "../series/stretches";
import { choosePeriod } from "./choosePeriod";
import type { AssessmentQuestion, Grounds } from "./grounds";

/** Reads what an assessment rests on. */
export async function readGrounds(asking: Asking, loader: HeldLoader, question: AssessmentQuestion): Promise<Grounds> {
  const { indicator, area, asOf } = question;
  const { measure } = indicator;
  const held = await loader.load({ measure, area, category: null, asOf: instantOf(asOf) });
  const day = dayOf(asOf, asking);
  const { period, line, why } = choosePeriod(held, question.period, day);
  const upTo = period ?? latestDue(measure.frequency, day, ASSESSMENT_YEAR_END);
  const [first] = line?.periods ?? [];
  const shown = first && period && comparePeriods(first, period) <= 0 ? periodsBetween(first, period) : [upTo];
  const gap = gapsIn(held, day);
  const placed: Placed[] = shown.map((each) => ({ period: each, figure: line?.at(each) ?? gap(each) }));
  const breaks = breaksOf(held, line, asOf);
  const direction = directionOf(indicator);
  const figure = placed.at(-1)?.figure ?? gap(upTo);
  const chart = chartOf(placed, breaks, measure.kind, direction);
  return { question, held, day, line, period, whyPeriod: why, figure, direction, breaks, chart };
}
