import { type EvidenceKind, takes } from "../../../domain/strategicAssessment/takes";
import type { SeedFile } from "../reading/seedFile";
import type { StrategyFiles } from "../reading/seedFiles";
import type { AssessmentFileSeed, JudgementSeed } from "../schemas/assessment.schema";
import { checkEvidence } from "./evidence.check";
import { eachOnce, type Faults, type Known, refersTo } from "./rules";

/** A judgement and where it stands. */
export interface PlacedJudgement {
  readonly file: SeedFile<AssessmentFileSeed>;
  readonly place: number;
  readonly judgement: JudgementSeed;
}

/** What was judged for strategic assessments: each names one thing that its criterion takes and that the strategy holds. */
export function* checkAssessments(files: StrategyFiles): Faults {
  const numbers: Known = {
    noun: "priority of the strategy",
    names: new Set(files.priorities.map(({ data }) => String(data.number))),
  };
  const placed = files.assessments.flatMap((file) =>
    file.data.judgements.map((judgement, place) => ({ file, place, judgement })),
  );
  for (const one of placed) {
    const { file, place, judgement } = one;
    yield* refersTo(numbers, { file, path: ["judgements", place, "priority"], value: String(judgement.priority) });
    yield* namesOne(one);
    yield* checkEvidence(files, one);
  }
  yield* eachOnce(placed.map((one) => ({ file: one.file, path: ["judgements", one.place], value: whatIsJudged(one) })));
  yield* standAlone(placed);
  yield* ofOneQuestion(placed);
}

const NAMED = ["level", "indicator", "answer", "statedFigure", "absence"] as const;

function namedBy(judgement: JudgementSeed) {
  return NAMED.filter((name) => judgement[name] !== undefined);
}

/** One thing, and one that the criterion is scored from. */
function* namesOne({ file, place, judgement }: PlacedJudgement): Faults {
  const path = ["judgements", place];
  const named = namedBy(judgement);
  const [name] = named;
  if (named.length !== 1 || !name) {
    const found = named.length === 0 ? "none" : named.join(" and ");
    yield file.fault(path, `must name exactly one of ${NAMED.join(", ")}, but names ${found}`);
    return;
  }
  const allowed: readonly (EvidenceKind | "absence")[] = [...takes[judgement.criterion], "absence"];
  if (allowed.includes(name)) return;
  const rule = `must not be given for ${judgement.criterion}, which takes ${allowed.join(" or ")}`;
  yield file.fault([...path, name], `${rule}, but is`);
}

/** Of indicators and levels there is one: shares that overlap do not add up, and two levels contradict each other. */
function whatIsJudged({ file, judgement }: PlacedJudgement): string {
  const { priority, criterion, answer, statedFigure } = judgement;
  const [name = "nothing"] = namedBy(judgement);
  const isYearly = name === "level" || name === "statedFigure";
  const which = answer ? `${answer.survey}: ${answer.label}` : (statedFigure ?? "");
  return [priority, criterion, name, isYearly ? file.data.period : "", which].filter(String).join(" ");
}

/** Where nothing speaks for a priority on a criterion, nothing else may be said to. */
function* standAlone(placed: readonly PlacedJudgement[]): Faults {
  const nothing = placed.filter(({ judgement }) => judgement.absence !== undefined);
  for (const { file, place, judgement } of nothing) {
    const { priority, criterion } = judgement;
    const other = placed.find(
      (each) =>
        each.judgement.absence === undefined &&
        each.judgement.priority === priority &&
        each.judgement.criterion === criterion &&
        (!takes[criterion].includes("level") || each.file.data.period === file.data.period),
    );
    if (!other) continue;
    const where = other.file.whereIs(["judgements", other.place]);
    const path = ["judgements", place, "absence"];
    yield file.fault(path, `must stand alone, but ${criterion} of priority ${priority} is judged too in ${where}`);
  }
}

/** Answers to one question add up to a share of those who answered it; answers to two do not. */
function* ofOneQuestion(placed: readonly PlacedJudgement[]): Faults {
  const questions = new Map<string, string>();
  for (const { file, place, judgement } of placed) {
    const { priority, answer } = judgement;
    if (!answer) continue;
    const key = `${priority} ${answer.survey}`;
    const first = questions.get(key) ?? answer.question;
    questions.set(key, first);
    if (first === answer.question) continue;
    const rule = `must be the one question of ${answer.survey} that speaks for priority ${priority}, "${first}"`;
    yield file.fault(["judgements", place, "answer", "question"], `${rule}, but is "${answer.question}"`);
  }
}
