import { CriterionCode } from "./criterionCode";

/** What a judgement can name as evidence. */
export type EvidenceKind = "indicator" | "statedFigure" | "answer" | "level";

/**
 * What each criterion is scored from: figures where there are figures, what local people answered for their concern, and a
 * recorded judgement where neither can say it.
 */
export const takes: Readonly<Record<CriterionCode, readonly EvidenceKind[]>> = {
  [CriterionCode.VOLUME]: ["indicator", "statedFigure"],
  [CriterionCode.HARM]: ["level"],
  [CriterionCode.COMMUNITY_CONCERN]: ["answer"],
  [CriterionCode.ADDED_VALUE]: ["level"],
  [CriterionCode.TREND]: ["indicator", "statedFigure"],
};
