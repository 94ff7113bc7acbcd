import type { MigrationInterface, QueryRunner } from "typeorm";

/** What speaks for a priority on each criterion of the strategic assessment, and who judged so. */
export class StrategicAssessment implements MigrationInterface {
  readonly name = "StrategicAssessment1790000000018";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE assessment_judgements (
        priority_id integer NOT NULL,
        position integer NOT NULL,
        criterion text NOT NULL,
        level smallint,
        indicator_id integer,
        question_id integer,
        answer_position integer,
        stated_figure integer,
        absence text,
        frequency text,
        starts_on date,
        rationale text NOT NULL,
        quotation text,
        heading text,
        asserted_by text NOT NULL,
        asserted_on date NOT NULL,
        is_demonstration boolean NOT NULL,
        CONSTRAINT pk_assessment_judgements PRIMARY KEY (priority_id, position),
        CONSTRAINT fk_assessment_judgements_priority FOREIGN KEY (priority_id) REFERENCES priorities (id) ON DELETE CASCADE,
        CONSTRAINT fk_assessment_judgements_indicator FOREIGN KEY (indicator_id) REFERENCES indicators (id) ON DELETE CASCADE,
        CONSTRAINT fk_assessment_judgements_answer FOREIGN KEY (question_id, answer_position)
          REFERENCES survey_answers (question_id, position) ON DELETE CASCADE,
        CONSTRAINT fk_assessment_judgements_stated_figure FOREIGN KEY (priority_id, stated_figure)
          REFERENCES stated_figures (priority_id, position) ON DELETE CASCADE,
        CONSTRAINT ck_assessment_judgements_criterion CHECK (criterion IN (
          'volume', 'harm', 'community-concern', 'added-value', 'trend'
        )),
        CONSTRAINT ck_assessment_judgements_level CHECK (level BETWEEN 0 AND 4),
        CONSTRAINT ck_assessment_judgements_absence CHECK (absence IN ('NOT_APPLICABLE', 'NOT_AVAILABLE')),
        CONSTRAINT ck_assessment_judgements_frequency CHECK (frequency IN (
          'MONTH', 'QUARTER', 'FINANCIAL_YEAR', 'CALENDAR_YEAR',
          'YEAR_ENDING'
        )),
        CONSTRAINT ck_assessment_judgements_period CHECK ((frequency IS NULL) = (starts_on IS NULL)),
        CONSTRAINT ck_assessment_judgements_answer CHECK ((question_id IS NULL) = (answer_position IS NULL)),
        CONSTRAINT ck_assessment_judgements_one CHECK (num_nonnulls(level, indicator_id, question_id, stated_figure, absence) = 1)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE assessment_judgements");
  }
}
