import type { EntityManager } from "typeorm";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Database } from "../../database/database";
import { LOCKS } from "../../database/transaction";
import { bumpDataVersion } from "../../database/version";
import { ImportRunStatus } from "../../domain/importRunStatus";
import { londonDay } from "../../domain/londonDay";
import { RefusedFile } from "../../sources/refusedFile";
import { addProvenances } from "./apply/addProvenances";
import { addSeries } from "./apply/addSeries";
import { compareWithHeld, takeOutUnchanged } from "./apply/compareWithHeld";
import { countOutcomes } from "./apply/countOutcomes";
import { type Batch, findRepeat } from "./apply/findRepeat";
import { hideSmallNumbers } from "./apply/hideSmallNumbers";
import { judgeMonths } from "./apply/judgeMonths";
import { keepWhole } from "./apply/keepWhole";
import { matchSeries } from "./apply/matchSeries";
import { refreshStatistics } from "./apply/refreshStatistics";
import { revisionReasons } from "./apply/revisionReasons";
import { type Account, addRun, finishRun, momentOfRecording, reportOf } from "./apply/runs";
import { settleRepeats } from "./apply/settleRepeats";
import { updateSeries } from "./apply/updateSeries";
import { firstRejection, writeRejections } from "./apply/writeRejections";
import { type Tallies, writeTallies } from "./apply/writeTallies";
import { writeVintages } from "./apply/writeVintages";
import type { ImportProgress, ImportRequest } from "./importRequest";
import type { ImportRunReport } from "./importRun";
import { Resolver } from "./resolve/resolver";
import { OriginRegister } from "./stage/originRegister";
import { SeriesRegister } from "./stage/seriesRegister";
import { Staging } from "./stage/staging";
import { type Taken, takeIn } from "./takeIn";

/** What is to be written, and the account of it. */
interface Compared {
  readonly account: Account;
  readonly rejections: number;
  readonly hasRevisions: boolean;
  readonly tallies: Tallies;
}

/** One import from its first row to the last statement before its transaction is committed. */
export class ImportTransaction {
  readonly #origins: OriginRegister;
  readonly #register = new SeriesRegister();
  #read = 0;

  constructor(
    private readonly database: Database,
    private readonly manager: EntityManager,
    private readonly catalogue: Catalogue,
    private readonly request: ImportRequest,
    private readonly startedAt: Date,
  ) {
    this.#origins = new OriginRegister(request.file?.name ?? null, request.publishedOn);
  }

  async run(): Promise<ImportRunReport> {
    const { manager, catalogue, request } = this;
    await manager.query(`SET LOCAL work_mem = '${WORK_MEMORY}'`);
    const taken = await this.#stage();
    this.#tell({ stage: "comparing" });
    await manager.query("SELECT pg_advisory_xact_lock($1)", [LOCKS.import]);
    await refreshStatistics(manager);
    const batch = request.isDryRun ? NO_BATCH : await findRepeat(manager, request, catalogue.version.catalogue);
    if (batch.repeats !== null) return reportOf(manager, batch.repeats, { isRepeat: true, sequence: null });
    const compared = await this.#compare(taken);
    if (request.isStrict && compared.rejections > 0) throw new RefusedFile(await firstRejection(manager));
    const report = await this.#write(compared, batch);
    this.#tell({ stage: "committing", written: 1 });
    return report;
  }

  async #stage(): Promise<Taken> {
    const { database, manager, catalogue, request } = this;
    const staging = await Staging.begin(database, manager, this.#origins);
    const resolver = new Resolver(catalogue, request.source, this.#register, londonDay(this.startedAt));
    const taken = await takeIn(request, resolver, staging, (progress) => this.#tell(progress));
    this.#tell({ stage: "staging" });
    await staging.finish(this.#register.series);
    return taken;
  }

  async #compare(taken: Taken): Promise<Compared> {
    const { manager, request } = this;
    const { origins } = this.#origins;
    const repeats = this.#register.mayRepeat ? await settleRepeats(manager, origins) : NO_REPEATS;
    const held = await matchSeries(manager, request.source);
    const whole = held > 0 ? await keepWhole(manager, origins) : 0;
    if (held > 0) await manager.query("ANALYZE staged; ANALYZE staged_series");
    if (request.incompleteMonths !== null) {
      await judgeMonths(manager, request.incompleteMonths, request.source, this.catalogue, origins);
    }
    if (held > 0) await compareWithHeld(manager);
    const { inserted, revised, unchanged, rejectedCounted, ignoredCounted, written, replacing, rejections } =
      await countOutcomes(manager);
    if (held > 0) await takeOutUnchanged(manager);
    const ignored = new Map(taken.ignored);
    ignored.set("DUPLICATE", (ignored.get("DUPLICATE") ?? 0) + repeats.ignored);
    // Counted rows are passed over for no other reason than that a whole file has been read.
    ignored.set("WHOLE_HELD", whole + ignoredCounted);
    const account = {
      read: taken.read,
      measurements: written,
      inserted,
      revised,
      unchanged,
      rejected: taken.rejected + repeats.rejected + rejectedCounted,
      ignored: [...ignored.values()].reduce((sum, rows) => sum + rows, 0),
    };
    return { account, rejections, hasRevisions: replacing > 0, tallies: { ignored, tallied: taken.tallied } };
  }

  async #write({ account, rejections, hasRevisions, tallies }: Compared, { key }: Batch): Promise<ImportRunReport> {
    const { manager, request } = this;
    const { source, isDryRun, file } = request;
    this.#tell({ stage: "writing" });
    const recordedAt = await momentOfRecording(manager);
    const id = await addRun(manager, {
      source,
      status: statusOf(rejections, isDryRun),
      isDryRun,
      startedAt: this.startedAt,
      file: file?.name ?? null,
      sha256: file?.sha256 ?? null,
      idempotencyKey: key,
      catalogueVersion: this.catalogue.version.catalogue,
      account,
      error: null,
    });
    if (rejections > 0) await writeRejections(manager, id);
    await writeTallies(manager, id, tallies);
    if (!isDryRun && account.measurements > 0) await this.#writeMeasurements(id, recordedAt, hasRevisions);
    await finishRun(manager, id, recordedAt);
    const sequence = isDryRun ? null : (await bumpDataVersion(manager)).sequence;
    return reportOf(manager, id, { isRepeat: false, sequence });
  }

  async #writeMeasurements(runId: number, recordedAt: string, hasRevisions: boolean): Promise<void> {
    const { manager, request, startedAt } = this;
    const { origins } = this.#origins;
    const today = londonDay(startedAt);
    await addSeries(manager, request.source);
    const provenanceIds = await addProvenances(manager, runId, startedAt, origins);
    const terms = { recordedAt, provenanceIds, hasRevisions, ...revisionReasons(request.source, origins, today) };
    await writeVintages(manager, terms, (written) => this.#tell({ stage: "writing", written }));
    await hideSmallNumbers(manager, recordedAt);
    await updateSeries(manager, recordedAt, hasRevisions);
  }

  #tell({ stage, read, written }: Pick<ImportProgress, "stage"> & Partial<ImportProgress>): void {
    this.#read = read ?? this.#read;
    this.request.onProgress?.({ stage, read: this.#read, written: written ?? 0 });
  }
}

/** What a step of an import's statements may use before it turns to the disk, instead of what a request's may. */
const WORK_MEMORY = "32MB";

const NO_BATCH: Batch = { key: null, repeats: null };
const NO_REPEATS = { ignored: 0, rejected: 0 };

function statusOf(rejections: number, isDryRun: boolean): ImportRunStatus {
  if (isDryRun) return ImportRunStatus.DRY_RUN;
  return rejections > 0 ? ImportRunStatus.SUCCEEDED_WITH_REJECTIONS : ImportRunStatus.SUCCEEDED;
}
