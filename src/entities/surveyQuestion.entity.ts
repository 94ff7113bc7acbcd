import { Check, Column, Entity, Unique } from "typeorm";
import { Id, PartOf } from "./columns";
import { SurveyEntity } from "./survey.entity";

/** A question of a survey, numbered in the document's order, follow-up questions among them. */
@Entity("survey_questions")
@Unique("uq_survey_questions_number", ["surveyId", "number"])
@Check(
  "ck_survey_questions_follows",
  "(follows_question IS NULL) = (follows_answer IS NULL) AND follows_question < number",
)
export class SurveyQuestionEntity {
  @Id("survey_questions") id!: number;
  @Column("integer")
  @PartOf("fk_survey_questions_survey", () => SurveyEntity)
  surveyId!: number;
  @Column("integer") number!: number;
  /** The number of the question, and the place of its answer, that this one follows up; null for a question asked of all. */
  @Column("integer", { nullable: true }) followsQuestion!: number | null;
  @Column("integer", { nullable: true }) followsAnswer!: number | null;
  @Column("text") text!: string;
  @Column("integer", { nullable: true }) answered!: number | null;
  @Column("text", { nullable: true }) note!: string | null;
}
