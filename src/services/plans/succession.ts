import type { Organisation, PartnerPlan } from "../../catalogue/model";
import { visibleText } from "../../sources/visibleText";
import { conflict, invalid, type UserError, unknownReference } from "../userError";
import type { PlanInput } from "./newPlan";

/**
 * What is wrong with the plan that another takes the place of: it must be a known one of the same organisation that
 * started before. Circles cannot come about: nothing can have superseded a plan that was not there.
 */
export function* faultsOfSuccession(
  { slug, startsOn, supersedes }: PlanInput,
  organisation: Organisation | null,
  former: PartnerPlan | null,
): Generator<UserError> {
  if (supersedes == null) return;
  if (supersedes === slug) {
    yield invalid("supersedes", `must be another plan, since none can supersede itself, but is ${visibleText(slug)}`);
    return;
  }
  if (former === null) {
    const rule = "must be the slug of a plan that the hub holds";
    yield unknownReference("supersedes", `${rule}, but is "${visibleText(supersedes)}"`);
  } else if (organisation !== null && former.organisation !== organisation) {
    const finding = `but ${former.slug} is one of ${former.organisation.slug}`;
    yield invalid("supersedes", `must be a plan of the same organisation, ${organisation.slug}, ${finding}`);
  }
  if (startsOn == null) {
    yield invalid("startsOn", "must be given when a plan supersedes another, which it ends, but is not");
  } else if (former !== null && former.startsOn !== null && startsOn <= former.startsOn) {
    const rule = `must be after ${former.startsOn}, when the plan it supersedes starts`;
    yield invalid("startsOn", `${rule}, but is ${startsOn}`);
  }
}

/** What a plan's place among the others depends on. */
export interface Place {
  readonly slug: string;
  readonly isTaken: boolean;
  /** The slug of the plan that it supersedes. */
  readonly supersedes: string | null;
  /** The slug of the plan that supersedes that one already. */
  readonly successor: string | null;
  /** The slug of the organisation's other plan for the same area that is in force on the day it starts. */
  readonly inForce: string | null;
}

/**
 * What the plans that are there already have against a plan: its name is taken, or its place. An organisation has one plan
 * in force for an area: a second that did not supersede it would take its place in the matrix, and nothing that is aligned
 * with it would be proposed again.
 */
export function* faultsOfPlace({ slug, isTaken, supersedes, successor, inForce }: Place): Generator<UserError> {
  if (isTaken) {
    const rule = "must be a new plan's, since a published one is never edited";
    yield conflict("slug", `${rule}, but ${slug} is published already; supersede it by another`);
  }
  if (supersedes !== null && successor !== null) {
    yield conflict(
      "supersedes",
      `must be a plan that none supersedes yet, but ${supersedes} is superseded by ${successor}`,
    );
  } else if (inForce !== null && inForce !== supersedes) {
    const rule = `must be ${inForce}, the organisation's plan for this area that is in force on startsOn`;
    const reason = "since a new plan supersedes the old from its start";
    yield conflict("supersedes", `${rule}, ${reason}, but is ${supersedes ?? "not given"}`);
  }
}
