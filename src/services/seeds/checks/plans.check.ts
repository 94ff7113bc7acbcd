import type { SeedFile } from "../reading/seedFile";
import type { SeedFiles } from "../reading/seedFiles";
import type { PlanSeed } from "../seedSet";
import { withoutCircle } from "./circles";
import type { KnownThings } from "./known";
import { eachOnce, type Faults, inOrder, refersTo } from "./rules";

type PlanFile = SeedFile<PlanSeed>;

/** Partner plans: a known organisation and area, dates in order, numbers once each, and an orderly succession. */
export function* checkPlans({ plans: files }: SeedFiles, known: KnownThings): Faults {
  for (const file of files) {
    const { organisation, area, startsOn, endsOn, priorities } = file.data;
    yield* refersTo(known.organisations, { file, path: ["organisation"], value: organisation });
    yield* refersTo(known.areas, { file, path: ["area"], value: area });
    yield* inOrder({ file, path: ["startsOn"], value: startsOn }, { file, path: ["endsOn"], value: endsOn });
    yield* eachOnce(
      priorities.map(({ number }, place) => ({ file, path: ["priorities", place, "number"], value: number })),
    );
    for (const [place, { delegatesTo }] of priorities.entries()) {
      const at = ["priorities", place, "delegatesTo"];
      const plans = delegatesTo.map((value, nth) => ({ file, path: [...at, nth], value }));
      for (const plan of plans) yield* refersTo(known.plans, plan);
      yield* eachOnce(plans);
    }
  }
  yield* checkSuccession(files, known);
}

/** A plan is superseded by at most one other, of the same organisation, that starts later. */
function* checkSuccession(files: readonly PlanFile[], known: KnownThings): Faults {
  const bySlug = new Map(files.map((file) => [file.data.slug, file]));
  const steps = files.map((file) => ({
    file,
    path: ["supersedes"],
    value: file.data.supersedes,
    from: file.data.slug,
  }));
  for (const step of steps) yield* refersTo(known.plans, step);
  yield* eachOnce(steps);
  yield* withoutCircle(steps, "plan");
  for (const file of files) {
    const { slug, supersedes } = file.data;
    const before = supersedes === undefined || supersedes === slug ? undefined : bySlug.get(supersedes);
    if (before) yield* follows(file, before, known);
  }
}

function* follows(file: PlanFile, before: PlanFile, { organisations }: KnownThings): Faults {
  const { organisation, startsOn } = file.data;
  // An organisation that is not known is told of where it is named.
  const areKnown = organisations.names.has(organisation) && organisations.names.has(before.data.organisation);
  if (areKnown && organisation !== before.data.organisation) {
    yield file.fault(
      ["supersedes"],
      `must be a plan of the same organisation, ${organisation}, but ${before.data.slug} is one of ${before.data.organisation}`,
    );
  }
  if (startsOn !== undefined && before.data.startsOn !== undefined && startsOn <= before.data.startsOn) {
    const when = `${before.data.startsOn}, when the plan it supersedes starts`;
    yield file.fault(["startsOn"], `must be after ${when}, but is ${startsOn}`);
  }
}
