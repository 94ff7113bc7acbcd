import type { EntityManager } from "typeorm";
import type { Database } from "../../../database/database";
import type { CountedRows } from "../../../sources/observation";
import type { Rejection } from "../../../sources/rejection";
import type { Resolved } from "../resolve/resolver";
import { CopyBuffer } from "./copyBuffer";
import { copyNumber, copyText, NULL } from "./copyText";
import { flagList } from "./flagList";
import type { OriginRegister } from "./originRegister";
import type { StagedSeries } from "./seriesRegister";
import { COUNTED_COLUMNS, MAKE_TABLES, REJECTED_COLUMNS, SERIES_COLUMNS, STAGED_COLUMNS } from "./stagingTables";

/**
 * Sets rows aside in the database, some megabytes at a time: while the database takes in one piece, the next is read, and
 * memory holds two at most.
 */
export class Staging {
  readonly #rows = new CopyBuffer(`staged (${STAGED_COLUMNS})`);
  readonly #rejections = new CopyBuffer(`staged_rejections (${REJECTED_COLUMNS})`);
  readonly #counted = new CopyBuffer(`staged_counted (${COUNTED_COLUMNS})`);
  readonly #series = new CopyBuffer(`staged_series (${SERIES_COLUMNS})`);
  #underWay: Promise<void> = Promise.resolve();
  #hasBegun = false;

  private constructor(
    private readonly database: Database,
    private readonly manager: EntityManager,
    private readonly origins: OriginRegister,
  ) {}

  /** Makes the tables in the manager's transaction. */
  static async begin(database: Database, manager: EntityManager, origins: OriginRegister): Promise<Staging> {
    await manager.query(MAKE_TABLES);
    return new Staging(database, manager, origins);
  }

  /** Whether anything has been handed to the database. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  addRow(place: number, { observation, series, period, isEstimate, isTooSmall }: Resolved): void {
    const { row, figure, origin, value, absence, numerator, denominator, flags, visibility, note } = observation;
    this.#rows.add(
      `${place}\t${figure ?? NULL}\t${series.number}\t${this.origins.numberOf(observation)}\t${row}\t` +
        `${origin === null ? row : (origin.row ?? NULL)}\t${period.startsOn}\t${period.endsOn}\t` +
        `${copyNumber(value)}\t${absence ?? NULL}\t${copyNumber(numerator)}\t${copyNumber(denominator)}\t` +
        `${flagList(flags, isEstimate)}\t${visibility ?? "PUBLIC"}\t${copyText(note)}\t${isTooSmall ? "t" : "f"}`,
    );
  }

  /** `figure` is the number of a figure that was counted from rows. */
  addRejection(place: number, { sheet, row, column, value, code, message }: Rejection, figure: number | null): void {
    this.#rejections.add(
      `${place}\t${figure ?? NULL}\t${copyText(sheet)}\t${row}\t${copyText(column)}\t${copyText(value)}\t${code}\t${copyText(message)}`,
    );
  }

  addCountedRows({ rows, figures }: CountedRows): void {
    this.#counted.add(`${rows}\t{${figures.join(",")}}`);
  }

  /** Hands a piece over when there is a whole one. */
  async flushFull(): Promise<void> {
    for (const buffer of [this.#rows, this.#rejections, this.#counted]) if (buffer.isFull) await this.#flush(buffer);
  }

  /** Hands over what is left, and the series that the rows belong to. */
  async finish(series: readonly StagedSeries[]): Promise<void> {
    await this.#flush(this.#rows);
    await this.#flush(this.#rejections);
    await this.#flush(this.#counted);
    for (const { number, measureId, areaId, categoryId, frequency } of series) {
      this.#series.add(`${number}\t${measureId}\t${areaId}\t${categoryId ?? NULL}\t${frequency}`);
      if (this.#series.isFull) await this.#flush(this.#series);
    }
    await this.#flush(this.#series);
    await this.#underWay;
  }

  /** Waits for the piece before this one, and not for this one. */
  async #flush(buffer: CopyBuffer): Promise<void> {
    if (buffer.isEmpty) return;
    this.#hasBegun = true;
    const rows = buffer.take();
    await this.#underWay;
    this.#underWay = this.database.copy(this.manager, buffer.into, rows);
    // What the database refuses is told when it is waited for, which is not yet.
    this.#underWay.catch(() => undefined);
  }

  /** Waits for the piece that is under way, whatever becomes of it, so that the transaction can be ended. */
  async settle(): Promise<void> {
    await this.#underWay.catch(() => undefined);
  }
}
