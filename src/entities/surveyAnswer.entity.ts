import { Column, Entity, PrimaryColumn } from "typeorm";
import { PartOf } from "./columns";
import { SurveyQuestionEntity } from "./surveyQuestion.entity";

/** One answer to a survey question, with its count and the percentage the document prints. */
@Entity("survey_answers")
export class SurveyAnswerEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_survey_answers" })
  @PartOf("fk_survey_answers_question", () => SurveyQuestionEntity)
  questionId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_survey_answers" }) position!: number;
  @Column("text") label!: string;
  @Column("integer", { nullable: true }) count!: number | null;
  @Column("double precision", { nullable: true }) percentAsStated!: number | null;
  @Column("text", { nullable: true }) note!: string | null;
}
