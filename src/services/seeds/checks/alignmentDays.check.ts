import { faultsOfDays } from "../../../domain/alignmentDays";
import { endedBy, shared, spanInWords, type Validity } from "../../../domain/validity";
import type { SeedFile } from "../reading/seedFile";
import type { AlignmentFileSeed } from "../schemas/alignment.schema";
import type { PlanSeed, StrategySeed } from "../seedSet";
import { type Faults, inOrder } from "./rules";

type Judgement = AlignmentFileSeed["judgements"][number];

/** Between what the alignments of a file hold. */
export interface Bounds {
  readonly plan: { readonly slug: string; readonly inForce: Validity };
  readonly strategy: Pick<StrategySeed, "slug" | "startsOn" | "endsOn">;
}

/** When a plan is in force, as far as the seeds know: its own days, ended by its successor's start. */
export function inForceAmong(plans: readonly PlanSeed[], { slug, startsOn, endsOn }: PlanSeed): Validity {
  const successor = plans.find(({ supersedes }) => supersedes === slug);
  return endedBy({ from: startsOn ?? null, to: endsOn ?? null }, successor?.startsOn ?? null);
}

/** The days of one partner priority's alignments: the plan's, some of them the strategy's, and of a pair no day twice. */
export function* checkDays(
  file: SeedFile<AlignmentFileSeed>,
  at: readonly PropertyKey[],
  alignments: Judgement["alignments"],
  bounds: Bounds,
): Faults {
  for (const [place, { priority, validFrom, validTo }] of alignments.entries()) {
    const path = [...at, place];
    const reversed = [
      ...inOrder(
        { file, path: [...path, "validFrom"], value: validFrom },
        { file, path: [...path, "validTo"], value: validTo },
      ),
    ];
    yield* reversed;
    if (reversed.length > 0) continue;
    const given = { from: validFrom ?? null, to: validTo ?? null };
    for (const { field, ruleAndFinding } of faultsOfDays({ given, ...bounds })) {
      yield file.fault([...path, field], ruleAndFinding);
    }
    const rival = alignments
      .slice(0, place)
      .filter((other) => other.priority === priority)
      .map((other) => ({ from: other.validFrom ?? null, to: other.validTo ?? null }))
      .find((other) => shared(other, given) !== null);
    if (rival) {
      const finding = `an earlier item aligns with ${priority} ${spanInWords(rival)}`;
      yield file.fault([...path, "priority"], `must be aligned with once on any day, but ${finding}`);
    }
  }
}
