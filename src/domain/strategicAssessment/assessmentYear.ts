import { yearEnding } from "../period/period";

/**
 * The strategic-assessment year that is assessed when no period is named: it runs from October to September, and this is
 * the one whose figures the strategy was refreshed on.
 */
export const ASSESSMENT_YEAR = yearEnding(2020, 9);
