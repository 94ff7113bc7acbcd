import type { SeedFile } from "../reading/seedFile";
import type { SeedFiles, StrategyFiles } from "../reading/seedFiles";
import type { AlignmentFileSeed } from "../schemas/alignment.schema";
import type { PlanSeed } from "../seedSet";
import { type Bounds, checkDays, inForceAmong } from "./alignmentDays.check";
import { areasAround, checkBearing } from "./bearing.check";
import type { KnownThings } from "./known";
import { eachOnce, type Faults, type Known, refersTo } from "./rules";

type AlignmentFile = SeedFile<AlignmentFileSeed>;

/**
 * Alignments: between a known plan's priorities and a known strategy's, quoting the one and naming aims of the other. They
 * refer only to what has a code of its own, since a place is another's as soon as something is put in before it. Their days
 * and areas keep the rules to which proposals are held.
 */
export function* checkAlignments(files: SeedFiles, known: KnownThings): Faults {
  const plans = new Map(files.plans.map(({ data }) => [data.slug, data]));
  const around = areasAround(files);
  const strategies = new Map(files.strategies.map((strategy) => [strategy.name, strategy]));
  for (const file of files.alignments) {
    const plan = plans.get(file.data.plan);
    const strategy = strategies.get(file.data.strategy);
    yield* refersTo(known.plans, { file, path: ["plan"], value: file.data.plan });
    yield* refersTo({ noun: "strategy", names: new Set(strategies.keys()) }, at(file, "strategy"));
    if (!plan || !strategy) continue;
    yield* checkBearing(file, plan, strategy.strategy.data, files, around);
    const inForce = inForceAmong([...plans.values()], plan);
    yield* checkJudgements(file, plan, strategy, {
      plan: { slug: plan.slug, inForce },
      strategy: strategy.strategy.data,
    });
  }
  yield* eachOnce(
    files.alignments.map((file) => ({ file, path: ["plan"], value: `${file.data.plan} ${file.data.strategy}` })),
  );
}

function at(file: AlignmentFile, key: "plan" | "strategy") {
  return { file, path: [key], value: file.data[key] };
}

function* checkJudgements(file: AlignmentFile, plan: PlanSeed, strategy: StrategyFiles, bounds: Bounds): Faults {
  const wording = new Map(plan.priorities.map(({ code = "", title, statement = "" }) => [code, [title, statement]]));
  const priorities: Known = { noun: `code of a priority of the plan ${plan.slug}`, names: new Set(wording.keys()) };
  const { judgements } = file.data;
  const codes = judgements.map(({ partnerPriority }, place) => ({
    file,
    path: ["judgements", place, "partnerPriority"],
    value: partnerPriority,
  }));
  for (const code of codes) yield* refersTo(priorities, code);
  yield* eachOnce(codes);
  for (const [place, { partnerPriority, alignments }] of judgements.entries()) {
    yield* checkDays(file, ["judgements", place, "alignments"], alignments, bounds);
    for (const [nth, alignment] of alignments.entries()) {
      const path = ["judgements", place, "alignments", nth];
      yield* checkAlignment(file, path, alignment, strategy);
      const words = wording.get(partnerPriority);
      if (words && alignment.evidence !== undefined && !words.some((text) => text.includes(alignment.evidence ?? ""))) {
        const rule = "must be a quotation from the partner priority's title or statement";
        yield file.fault([...path, "evidence"], `${rule}, but is "${alignment.evidence}"`);
      }
    }
  }
}

function* checkAlignment(
  file: AlignmentFile,
  path: readonly PropertyKey[],
  { priority, aims, indicators }: AlignmentFileSeed["judgements"][number]["alignments"][number],
  strategy: StrategyFiles,
): Faults {
  const chosen = strategy.priorities.find(({ data }) => data.number === priority)?.data;
  const numbers = new Set(strategy.priorities.map(({ data }) => String(data.number)));
  yield* refersTo(
    { noun: `priority of the strategy ${strategy.name}`, names: numbers },
    { file, path: [...path, "priority"], value: String(priority) },
  );
  if (!chosen) return;
  const codesOfAims = new Set(chosen.aims.flatMap(({ code }) => code ?? []));
  const codesOfIndicators = new Set(strategy.priorities.flatMap(({ data }) => data.indicators.map(({ code }) => code)));
  yield* checkList(file, [...path, "aims"], aims, {
    noun: `code of an aim of priority ${priority}`,
    names: codesOfAims,
  });
  yield* checkList(file, [...path, "indicators"], indicators, {
    noun: "indicator of the strategy",
    names: codesOfIndicators,
  });
}

function* checkList(file: AlignmentFile, path: readonly PropertyKey[], codes: readonly string[], known: Known): Faults {
  const placed = codes.map((value, nth) => ({ file, path: [...path, nth], value }));
  for (const code of placed) yield* refersTo(known, code);
  yield* eachOnce(placed);
}
