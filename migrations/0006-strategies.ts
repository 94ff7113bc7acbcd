import type { MigrationInterface, QueryRunner } from "typeorm";

/** Strategies with their priorities, focuses, aims, considerations and stated figures. */
export class Strategies implements MigrationInterface {
  readonly name = "Strategies1790000000006";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE strategies (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        slug text NOT NULL,
        partnership_id integer NOT NULL,
        title text NOT NULL,
        edition text,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        dates_note text,
        heading text NOT NULL,
        documented_in text NOT NULL,
        CONSTRAINT pk_strategies PRIMARY KEY (id),
        CONSTRAINT uq_strategies_slug UNIQUE (slug),
        CONSTRAINT fk_strategies_partnership FOREIGN KEY (partnership_id) REFERENCES partnerships (id) ON DELETE CASCADE,
        CONSTRAINT ck_strategies_dates CHECK (starts_on <= ends_on)
      )`);
    await runner.query(`
      CREATE TABLE considerations (
        strategy_id integer NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        meaning text NOT NULL,
        heading text NOT NULL,
        CONSTRAINT pk_considerations PRIMARY KEY (strategy_id, position),
        CONSTRAINT fk_considerations_strategy FOREIGN KEY (strategy_id) REFERENCES strategies (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE priorities (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        strategy_id integer NOT NULL,
        number integer NOT NULL,
        title text NOT NULL,
        summary text NOT NULL,
        heading text NOT NULL,
        CONSTRAINT pk_priorities PRIMARY KEY (id),
        CONSTRAINT uq_priorities_number UNIQUE (strategy_id, number),
        CONSTRAINT fk_priorities_strategy FOREIGN KEY (strategy_id) REFERENCES strategies (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE focuses (
        priority_id integer NOT NULL,
        number integer NOT NULL,
        statement text NOT NULL,
        note text,
        CONSTRAINT pk_focuses PRIMARY KEY (priority_id, number),
        CONSTRAINT fk_focuses_priority FOREIGN KEY (priority_id) REFERENCES priorities (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE aims (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        priority_id integer NOT NULL,
        number integer NOT NULL,
        statement text NOT NULL,
        note text,
        CONSTRAINT pk_aims PRIMARY KEY (id),
        CONSTRAINT uq_aims_number UNIQUE (priority_id, number),
        CONSTRAINT fk_aims_priority FOREIGN KEY (priority_id) REFERENCES priorities (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE stated_figures (
        priority_id integer NOT NULL,
        position integer NOT NULL,
        statement text NOT NULL,
        as_stated double precision NOT NULL,
        as_recomputed double precision,
        unit text NOT NULL,
        note text,
        heading text NOT NULL,
        CONSTRAINT pk_stated_figures PRIMARY KEY (priority_id, position),
        CONSTRAINT fk_stated_figures_priority FOREIGN KEY (priority_id) REFERENCES priorities (id) ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE stated_figures, aims, focuses, priorities, considerations, strategies");
  }
}
