import type { MigrationInterface, QueryRunner } from "typeorm";

/** What local people answered. */
export class Surveys implements MigrationInterface {
  readonly name = "Surveys1790000000009";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE surveys (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        strategy_id integer NOT NULL,
        code text NOT NULL,
        title text NOT NULL,
        opened_on date NOT NULL,
        closed_on date NOT NULL,
        respondents integer NOT NULL,
        note text,
        heading text NOT NULL,
        CONSTRAINT pk_surveys PRIMARY KEY (id),
        CONSTRAINT uq_surveys_code UNIQUE (strategy_id, code),
        CONSTRAINT fk_surveys_strategy FOREIGN KEY (strategy_id) REFERENCES strategies (id) ON DELETE CASCADE,
        CONSTRAINT ck_surveys_dates CHECK (opened_on <= closed_on)
      )`);
    await runner.query(`
      CREATE TABLE survey_questions (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        survey_id integer NOT NULL,
        number integer NOT NULL,
        follows_question integer,
        follows_answer integer,
        text text NOT NULL,
        answered integer,
        note text,
        CONSTRAINT pk_survey_questions PRIMARY KEY (id),
        CONSTRAINT uq_survey_questions_number UNIQUE (survey_id, number),
        CONSTRAINT fk_survey_questions_survey FOREIGN KEY (survey_id) REFERENCES surveys (id) ON DELETE CASCADE,
        CONSTRAINT ck_survey_questions_follows CHECK ((follows_question IS NULL) = (follows_answer IS NULL) AND follows_question < number)
      )`);
    await runner.query(`
      CREATE TABLE survey_answers (
        question_id integer NOT NULL,
        position integer NOT NULL,
        label text NOT NULL,
        count integer,
        percent_as_stated double precision,
        note text,
        CONSTRAINT pk_survey_answers PRIMARY KEY (question_id, position),
        CONSTRAINT fk_survey_answers_question FOREIGN KEY (question_id) REFERENCES survey_questions (id) ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE survey_answers, survey_questions, surveys");
  }
}
