import type { Day } from "../day";
import type { Period } from "../period/period";

/**
 * For how many years what people answered speaks for community concern: as long as the partnership plan that is built
 * on it runs (SI 2007/1830: three years, the strategic assessment anew each year).
 */
export const YEARS_A_SURVEY_SPEAKS = 3;

/** Whether a survey speaks for a period: it had closed by its end, and no more than so many years before that. */
export function surveySpeaks(closedOn: Day, { endsOn }: Pick<Period, "endsOn">): "yes" | "not yet" | "no longer" {
  if (closedOn > endsOn) return "not yet";
  const year = String(Number(endsOn.slice(0, 4)) - YEARS_A_SURVEY_SPEAKS).padStart(4, "0");
  return closedOn < `${year}${endsOn.slice(4)}` ? "no longer" : "yes";
}
