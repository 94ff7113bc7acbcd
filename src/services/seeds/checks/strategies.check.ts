import type { SeedFiles, StrategyFiles } from "../reading/seedFiles";
import { checkAssessments } from "./assessments.check";
import type { KnownThings } from "./known";
import { checkPriority } from "./priorities.check";
import { eachOnce, type Faults, inOrder, type Known, refersTo } from "./rules";
import { checkSurvey } from "./surveys.check";

/** Strategies: a known partnership, dates in order, priorities counted from 1, and all that their folders hold. */
export function* checkStrategies({ strategies }: SeedFiles, known: KnownThings): Faults {
  for (const files of strategies) {
    const { strategy: file, surveys } = files;
    const { partnership, startsOn, endsOn } = file.data;
    yield* refersTo(known.partnerships, { file, path: ["partnership"], value: partnership });
    yield* inOrder({ file, path: ["startsOn"], value: startsOn }, { file, path: ["endsOn"], value: endsOn });
    const faults = [...checkPriorities(files, known)];
    yield* faults;
    yield* checkAchievements(files, known);
    for (const survey of surveys) yield* checkSurvey(survey);
    // Priorities at fault are told of once, and not again by what is judged of them.
    if (faults.length === 0) yield* checkAssessments(files);
    yield* eachOnce(surveys.map((survey) => ({ file: survey, path: ["code"], value: survey.data.code })));
  }
}

function* checkPriorities({ priorities }: StrategyFiles, known: KnownThings): Faults {
  const byNumber = [...priorities].sort((a, b) => a.data.number - b.data.number);
  const gap = byNumber.find(({ data }, place) => data.number > place + 1);
  if (gap) {
    const expected = byNumber.indexOf(gap) + 1;
    yield gap.fault(["number"], `must be ${expected}, the next without a gap, but is ${gap.data.number}`);
  }
  const codes = priorities.flatMap((file) =>
    file.data.indicators.map(({ code }, place) => ({ file, path: ["indicators", place, "code"], value: code })),
  );
  yield* eachOnce(codes);
  const indicators: Known = { noun: "indicator of the strategy", names: new Set(codes.map(({ value }) => value)) };
  for (const priority of priorities) yield* checkPriority(priority, { ...known, indicators });
}

function* checkAchievements({ achievements: file }: StrategyFiles, known: KnownThings): Faults {
  if (!file) return;
  for (const [themePlace, { achievements }] of file.data.themes.entries()) {
    for (const [place, { organisations }] of achievements.entries()) {
      const at = ["themes", themePlace, "achievements", place, "organisations"];
      const named = organisations.map((value, nth) => ({ file, path: [...at, nth], value }));
      for (const organisation of named) yield* refersTo(known.organisations, organisation);
      yield* eachOnce(named);
    }
  }
}
