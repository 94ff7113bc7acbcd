import * as z from "zod";
import { day, listOf, perCent, slug, strict, text, wholeNumber } from "./fields";

export interface SurveyQuestionSeed {
  text: string;
  answered?: number | undefined;
  note?: string | undefined;
  answers: SurveyAnswerSeed[];
}

export interface SurveyAnswerSeed {
  label: string;
  count?: number | undefined;
  percentAsStated?: number | undefined;
  note?: string | undefined;
  /** What only those who gave this answer were asked. */
  followUp?: SurveyQuestionSeed | undefined;
}

const question: z.ZodType<SurveyQuestionSeed> = strict({
  text,
  answered: wholeNumber(0).optional(),
  note: text.optional(),
  answers: listOf(
    strict({
      label: text,
      count: wholeNumber(0).optional(),
      percentAsStated: perCent.optional(),
      note: text.optional(),
      followUp: z.lazy(() => question).optional(),
    }),
  ),
});

/** seeds/strategies/SLUG/survey-YEAR.yaml */
export const surveySchema = strict({
  strategy: slug,
  code: slug,
  title: text,
  openedOn: day,
  closedOn: day,
  respondents: wholeNumber(0),
  heading: text,
  note: text.optional(),
  questions: listOf(question),
});

export type SurveyFileSeed = z.infer<typeof surveySchema>;
