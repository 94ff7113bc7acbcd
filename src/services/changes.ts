import type { Viewer } from "../access/viewer";
import type { Catalogue } from "../catalogue/catalogue";
import type { CurrentCatalogue } from "../catalogue/currentCatalogue";
import { found } from "../catalogue/link/assembly";
import type { Alignment, Annotation, PartnerPlan, Target } from "../catalogue/model";
import type { Database } from "../database/database";
import { ImportRunStatus } from "../domain/importRunStatus";
import { type ConfirmationInput, confirmAlignment } from "./alignments/confirmAlignment";
import type { AlignmentInput } from "./alignments/newAlignment";
import { proposeAlignment } from "./alignments/proposeAlignment";
import { type WithdrawalInput, withdrawAlignment } from "./alignments/withdrawAlignment";
import { type AnnotationInput, annotateMeasure } from "./annotateMeasure";
import { importMeasurements, type MeasurementsInput } from "./importMeasurements";
import type { TargetInput } from "./newTarget";
import type { PlanInput } from "./plans/newPlan";
import { publishPlan } from "./plans/publishPlan";
import { setTarget } from "./setTarget";
import type { AskedSyncs } from "./sync/askedSyncs";
import type { SyncConfig } from "./sync/syncTerms";
import { type SyncInput, syncSourceNow } from "./syncSourceNow";
import { NOT_ALLOWED, type Refused, type UserError } from "./userError";
import { STILL_RUNNING, withinAnswer } from "./withinAnswer";
import type { Written } from "./written";

/** What came of a change: what it made, or all that is wrong with its input. */
export interface Outcome<T> {
  readonly made: T | null;
  readonly errors: readonly UserError[];
}

/** What came of looking at a source. */
export interface Synced {
  /** The ids of the runs that were made, in order. */
  readonly runs: readonly string[];
  /** The one of them that tells most: the first that failed, else the last. */
  readonly telling: string | null;
  /** Files and addresses that had nothing new. */
  readonly unchanged: number;
  /** Whether it goes on, since it takes longer than an answer may. */
  readonly isRunning: boolean;
}

/**
 * The only door to changes that clients make. Each is made for one viewer, in one transaction, and is answered when this
 * process has seen it.
 */
export class Changes {
  constructor(
    private readonly database: Database,
    private readonly current: CurrentCatalogue,
    private readonly viewer: Viewer,
    private readonly config: SyncConfig,
    private readonly syncs: AskedSyncs,
  ) {}

  /** Sets what an indicator is to reach in a period. */
  setTarget(input: TargetInput): Promise<Outcome<Target>> {
    return this.make(
      (catalogue) => setTarget(this.database, catalogue, input),
      async (written) => found((await this.rowsWith(written)).targets, written.rowId),
    );
  }

  /** Says something about a measure, in a period or from it on. */
  annotateMeasure(input: AnnotationInput): Promise<Outcome<Annotation>> {
    return this.make(
      (catalogue) => annotateMeasure(this.database, catalogue, input),
      async (written) => found((await this.rowsWith(written)).annotations, written.rowId),
    );
  }

  /** Says that a partner priority lines up with a priority. */
  proposeAlignment(input: AlignmentInput): Promise<Outcome<Alignment>> {
    return this.align((catalogue) => proposeAlignment(this.database, catalogue, input));
  }

  /** Agrees with an alignment. */
  confirmAlignment(input: ConfirmationInput): Promise<Outcome<Alignment>> {
    return this.align((catalogue) => confirmAlignment(this.database, catalogue, input));
  }

  /** Holds an alignment to be wrong. */
  withdrawAlignment(input: WithdrawalInput): Promise<Outcome<Alignment>> {
    return this.align((catalogue) => withdrawAlignment(this.database, catalogue, input));
  }

  /** Publishes an organisation's plan. */
  publishPlan(input: PlanInput): Promise<Outcome<PartnerPlan>> {
    return this.make(
      (catalogue) => publishPlan(this.database, catalogue, input),
      async (written) => found((await this.rowsWith(written)).partnerPlans, written.rowId),
    );
  }

  /** Takes in figures, and gives the id of the run. */
  importMeasurements(input: MeasurementsInput): Promise<Outcome<string>> {
    return this.make(
      (catalogue) => importMeasurements(this.database, catalogue, input),
      async ({ id, sequence }) => {
        if (sequence !== null) await this.current.reachSequence(sequence);
        return id;
      },
    );
  }

  /** Looks at a source at once, and gives the ids of the runs that were made. */
  syncSource(input: SyncInput): Promise<Outcome<Synced>> {
    return this.make(
      async (catalogue) => {
        const work = this.syncs.run((signal) => syncSourceNow(this.database, catalogue, this.config, signal, input));
        const report = await withinAnswer(work, this.syncs.onLateFault);
        return report === STILL_RUNNING ? { stillRunning: true } : report;
      },
      async (report) => {
        if ("stillRunning" in report) return { runs: [], telling: null, unchanged: 0, isRunning: true };
        const { runs, unchanged, sequence } = report;
        if (sequence !== null) await this.current.reachSequence(sequence);
        const telling = runs.find(({ status }) => status === ImportRunStatus.FAILED) ?? runs.at(-1);
        return { runs: runs.map(({ id }) => id), telling: telling?.id ?? null, unchanged, isRunning: false };
      },
    );
  }

  private align(write: (catalogue: Catalogue) => Promise<Written | Refused>): Promise<Outcome<Alignment>> {
    return this.make(write, async (written) => found((await this.rowsWith(written)).alignments, written.rowId));
  }

  /** Writes over the catalogue as it is now: the operation may have changed it since it began. */
  private async make<W extends object, T>(
    write: (catalogue: Catalogue) => Promise<W | Refused>,
    madeBy: (written: W) => Promise<T>,
  ): Promise<Outcome<T>> {
    if (!this.viewer.mayWrite) return { made: null, errors: [NOT_ALLOWED] };
    const written = await write(this.current.snapshot);
    if ("errors" in written) return { made: null, errors: written.errors };
    return { made: await madeBy(written), errors: [] };
  }

  /** The rows of a catalogue that holds what was written. */
  private async rowsWith({ catalogueVersion }: Written): Promise<Catalogue["rows"]> {
    await this.current.reach(catalogueVersion);
    return this.current.snapshot.rows;
  }
}
