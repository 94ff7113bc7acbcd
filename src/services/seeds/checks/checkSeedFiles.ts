import { stopAtFirst } from "../reading/fault";
import type { SeedFiles } from "../reading/seedFiles";
import { checkAlignments } from "./alignments.check";
import { checkAnnotations } from "./annotations.check";
import { checkAreas } from "./areas.check";
import { knownThings } from "./known";
import { checkMeasures } from "./measures.check";
import { checkNames } from "./names.check";
import { checkPartnerships } from "./partnerships.check";
import { checkPlans } from "./plans.check";
import { checkSources } from "./sources.check";
import { checkStrategies } from "./strategies.check";

/** Holds the files to what they say of one another. Stops at the first fault, by file and line. */
export function checkSeedFiles(files: SeedFiles): void {
  const known = knownThings(files);
  stopAtFirst([
    ...checkNames(files),
    ...checkAnnotations(files, known),
    ...checkAreas(files, known),
    ...checkMeasures(files, known),
    ...checkPartnerships(files, known),
    ...checkPlans(files, known),
    ...checkSources(files, known),
    ...checkStrategies(files, known),
  ]);
  // They rest on plans and strategies alike, so that a fault of one of these would come out as many of theirs.
  stopAtFirst([...checkAlignments(files, known)]);
}
