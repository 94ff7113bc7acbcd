import type { Aim, Alignment, Organisation, Strategy } from "../model";

/** Which partners stand behind an aim. */
export interface AimSupport {
  readonly aim: Aim;
  /** Those whose alignments name the aim, or its whole priority. */
  readonly organisations: readonly Organisation[];
  /** Those of them whose alignments name the aim itself. */
  readonly named: readonly Organisation[];
}

/** Every aim of a strategy with the partners behind it. */
export function supportOfAims({ priorities }: Strategy, counted: readonly Alignment[]): AimSupport[] {
  return priorities.flatMap(({ aims }) => aims).map((aim) => supportOf(aim, counted));
}

function supportOf(aim: Aim, counted: readonly Alignment[]): AimSupport {
  const behind = counted.filter((alignment) => speaksTo(alignment, aim));
  return {
    aim,
    organisations: organisationsOf(behind),
    named: organisationsOf(behind.filter(({ aims }) => aims.length > 0)),
  };
}

/** Whether an alignment speaks to an aim: it names it, or the aim's priority as a whole. */
export function speaksTo({ priority, aims }: Alignment, aim: Aim): boolean {
  return priority === aim.priority && (aims.length === 0 || aims.includes(aim));
}

function organisationsOf(alignments: readonly Alignment[]): Organisation[] {
  return [...new Set(alignments.map(({ partnerPriority }) => partnerPriority.plan.organisation))];
}
