import type * as z from "zod";
import { Absence } from "../../../domain/absence";
import { CriterionCode } from "../../../domain/strategicAssessment/criterionCode";
import { HIGHEST_LEVEL } from "../../../domain/strategicAssessment/level";
import { day, flag, listOf, oneOf, period, slug, strict, text, wholeNumber } from "./fields";

const { NOT_APPLICABLE, NOT_AVAILABLE } = Absence;

/** An answer of a survey that the strategy reports: by the question's own text and the answer's label. */
const answer = strict({ survey: slug, question: text, label: text });

const judgement = strict({
  priority: wholeNumber(1),
  criterion: oneOf(CriterionCode),
  /** Exactly one of these five. */
  level: wholeNumber(0, HIGHEST_LEVEL).optional(),
  indicator: slug.optional(),
  answer: answer.optional(),
  /** The statement of a figure that the strategy states about the priority. */
  statedFigure: text.optional(),
  absence: oneOf({ NOT_APPLICABLE, NOT_AVAILABLE }).optional(),
  rationale: text,
  /** The strategy's own words that it rests on, and the heading under which they stand. */
  quotation: text.optional(),
  heading: text.optional(),
});

/** seeds/strategies/SLUG/assessment-YEAR.yaml: what was judged for a strategic assessment, all by the same on one day. */
export const assessmentSchema = strict({
  strategy: slug,
  period,
  assertedBy: text,
  assertedOn: day,
  isDemonstration: flag.default(false),
  judgements: listOf(judgement),
});

export type AssessmentFileSeed = z.infer<typeof assessmentSchema>;
export type JudgementSeed = AssessmentFileSeed["judgements"][number];
