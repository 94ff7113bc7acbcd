import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Absence } from "../domain/absence";
import type { Day } from "../domain/day";
import { Frequency } from "../domain/frequency";
import { CriterionCode } from "../domain/strategicAssessment/criterionCode";
import { oneOf, PartOf } from "./columns";
import { IndicatorEntity } from "./indicator.entity";
import { PriorityEntity } from "./priority.entity";
import { StatedFigureEntity } from "./statedFigure.entity";
import { SurveyAnswerEntity } from "./surveyAnswer.entity";

/**
 * A judgement on a priority and a criterion of the strategic assessment, with who made it and why: how great something is,
 * or which indicator, survey answer or figure of the strategy speaks for it, or that nothing does.
 */
@Entity("assessment_judgements")
@ForeignKey(() => SurveyAnswerEntity, ["questionId", "answerPosition"], ["questionId", "position"], {
  name: "fk_assessment_judgements_answer",
  onDelete: "CASCADE",
})
@ForeignKey(() => StatedFigureEntity, ["priorityId", "statedFigure"], ["priorityId", "position"], {
  name: "fk_assessment_judgements_stated_figure",
  onDelete: "CASCADE",
})
@Check("ck_assessment_judgements_criterion", oneOf("criterion", CriterionCode))
@Check("ck_assessment_judgements_level", "level BETWEEN 0 AND 4")
@Check("ck_assessment_judgements_absence", oneOf("absence", [Absence.NOT_APPLICABLE, Absence.NOT_AVAILABLE]))
@Check("ck_assessment_judgements_frequency", oneOf("frequency", Frequency))
@Check("ck_assessment_judgements_period", "(frequency IS NULL) = (starts_on IS NULL)")
@Check("ck_assessment_judgements_answer", "(question_id IS NULL) = (answer_position IS NULL)")
@Check("ck_assessment_judgements_one", "num_nonnulls(level, indicator_id, question_id, stated_figure, absence) = 1")
export class AssessmentJudgementEntity {
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_assessment_judgements" })
  @PartOf("fk_assessment_judgements_priority", () => PriorityEntity)
  priorityId!: number;
  @PrimaryColumn("integer", { primaryKeyConstraintName: "pk_assessment_judgements" }) position!: number;
  @Column("text") criterion!: CriterionCode;
  /** How great it is, from 0 (none) to 4 (very great). */
  @Column("smallint", { nullable: true }) level!: number | null;
  @Column("integer", { nullable: true })
  @PartOf("fk_assessment_judgements_indicator", () => IndicatorEntity)
  indicatorId!: number | null;
  @Column("integer", { nullable: true }) questionId!: number | null;
  @Column("integer", { nullable: true }) answerPosition!: number | null;
  /** The place of a figure among those that the strategy states about the priority. */
  @Column("integer", { nullable: true }) statedFigure!: number | null;
  /** Why nothing speaks for it. */
  @Column("text", { nullable: true }) absence!: Absence | null;
  /** The period that it is about; null for what holds whatever the period. */
  @Column("text", { nullable: true }) frequency!: Frequency | null;
  @Column("date", { nullable: true }) startsOn!: Day | null;
  @Column("text") rationale!: string;
  /** The words of the strategy that it rests on. */
  @Column("text", { nullable: true }) quotation!: string | null;
  /** The heading under which they stand. */
  @Column("text", { nullable: true }) heading!: string | null;
  @Column("text") assertedBy!: string;
  @Column("date") assertedOn!: Day;
  /** Made up, to try the hub out with. */
  @Column("boolean") isDemonstration!: boolean;
}
