import type { Area, Indicator } from "../../catalogue/model";
import type { ComparisonBasis } from "../../domain/comparisonBasis";
import type { Day } from "../../domain/day";
import type { DesiredDirection } from "../../domain/desiredDirection";
import type { Period } from "../../domain/period/period";
import type { Break } from "../series/breaks";
import type { FigureLine } from "../series/figureLine";
import type { HeldFigure, HeldFigures } from "../series/heldFigures";
import type { Chart } from "../series/stretches";

/** A question for how an indicator stands. What is null is chosen by the hub, and told. */
export interface AssessmentQuestion {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly period: Period | null;
  readonly basis: ComparisonBasis;
  /** What the hub knew then; null for now. */
  readonly asOf: Date | null;
}

/** What an assessment rests on, worked out once for all of its parts. */
export interface Grounds {
  readonly question: AssessmentQuestion;
  readonly held: HeldFigures;
  /** The day on which it stands. */
  readonly day: Day;
  /** The line of figures at the period's frequency; null when nothing is held there. */
  readonly line: FigureLine | null;
  /** The period assessed; null when none was asked for and none has a value. */
  readonly period: Period | null;
  /** Why this period; null when it was asked for. */
  readonly whyPeriod: string | null;
  /** The figure assessed, or why there is none. */
  readonly figure: HeldFigure;
  readonly direction: DesiredDirection;
  readonly breaks: readonly Break[];
  /** The line up to the period, charted. */
  readonly chart: Chart;
}
