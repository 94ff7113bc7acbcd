import type { Logger } from "typeorm";

/** A TypeORM logger that writes nothing and counts every statement, so that a test can hold an operation to its number. */
export class StatementCounter implements Logger {
  sent = 0;

  logQuery(): void {
    this.sent += 1;
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
