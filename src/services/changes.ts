import type { Viewer } from "../access/viewer";
import type { Catalogue } from "../catalogue/catalogue";
import type { CurrentCatalogue } from "../catalogue/currentCatalogue";
import { found } from "../catalogue/link/assembly";
import type { Annotation, Target } from "../catalogue/model";
import type { Database } from "../database/database";
import { type AnnotationInput, annotateMeasure } from "./annotateMeasure";
import type { TargetInput } from "./newTarget";
import { setTarget } from "./setTarget";
import { NOT_ALLOWED, type Refused, type UserError } from "./userError";
import type { Written } from "./written";

/** What came of a change: what it made, or all that is wrong with its input. */
export interface Outcome<T> {
  readonly made: T | null;
  readonly errors: readonly UserError[];
}

/** Writes over the catalogue as it stands, whatever snapshot the request began with: it may have changed that itself. */
type Write = (catalogue: Catalogue) => Promise<Written | Refused>;

/**
 * The only door to changes that clients make. Each is made for one viewer, in one transaction, and is answered when this
 * process has seen it.
 */
export class Changes {
  constructor(
    private readonly database: Database,
    private readonly current: CurrentCatalogue,
    private readonly viewer: Viewer,
  ) {}

  /** Sets what an indicator is to reach in a period. */
  setTarget(input: TargetInput): Promise<Outcome<Target>> {
    return this.make(
      (catalogue) => setTarget(this.database, catalogue, input),
      ({ targets }, rowId) => found(targets, rowId),
    );
  }

  /** Says something about a measure, in a period or from it on. */
  annotateMeasure(input: AnnotationInput): Promise<Outcome<Annotation>> {
    return this.make(
      (catalogue) => annotateMeasure(this.database, catalogue, input),
      ({ annotations }, rowId) => found(annotations, rowId),
    );
  }

  private async make<T>(write: Write, madeAt: (rows: Catalogue["rows"], rowId: number) => T): Promise<Outcome<T>> {
    if (!this.viewer.mayWrite) return { made: null, errors: [NOT_ALLOWED] };
    const change = await write(this.current.snapshot);
    if ("errors" in change) return { made: null, errors: change.errors };
    await this.current.reach(change.catalogueVersion);
    return { made: madeAt(this.current.snapshot.rows, change.rowId), errors: [] };
  }
}
