import type { Viewer } from "../../src/access/viewer";
import { periodWithKey } from "../../src/domain/period/periodWithKey";
import type { CriterionScore } from "../../src/measurements/strategicAssessment/strategicAssessment";
import { measurementsOf } from "./asking";
import type { TestHub } from "./hub";

/** What a test asks of Dartford's strategic assessment. */
interface Asked {
  readonly priority: number;
  readonly criterion: string;
  readonly period?: string;
  readonly viewer?: Viewer;
  readonly today?: string;
}

/** How one of Dartford's priorities scores on one criterion, with the evidence. */
export async function scoreOf(hub: TestHub, asked: Asked): Promise<Omit<CriterionScore, "criterion">> {
  const { priority, criterion, period = "YE-2020-09" } = asked;
  const strategy = hub.catalogue.snapshot.strategies.find(({ slug }) => slug === "dartford-2019-2022");
  if (!strategy) throw new Error("The seeds no longer hold Dartford's strategy.");
  const question = { strategy, period: periodWithKey(period), weights: [] };
  const { scores } = await measurementsOf(hub, asked).strategicAssessment(question);
  const parts = scores.find((score) => score.priority.number === priority)?.parts;
  const part = parts?.find((each) => each.criterion.code === criterion);
  if (!part) throw new Error(`Priority ${priority} is not scored on ${criterion}.`);
  const { score, absence, evidence } = part;
  return { score, absence, evidence };
}

/** The months of the strategic-assessment year that ends in September of a year. */
export function monthsOfYear(year: number): string[] {
  return Array.from({ length: 12 }, (_, place) => {
    const month = ((place + 9) % 12) + 1;
    return `${month >= 10 ? year - 1 : year}-${String(month).padStart(2, "0")}`;
  });
}
