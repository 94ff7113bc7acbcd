import { plansInForce } from "../../catalogue/bearing";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Area, Organisation, PartnerPlan } from "../../catalogue/model";
import type { Day } from "../../domain/day";
import { LONGEST_SLUG, SLUG, SLUG_RULE } from "../../domain/slug";
import { visibleText } from "../../sources/visibleText";
import { faultsOfProse } from "../prose";
import { faultsOfSpan } from "../span";
import { invalid, type Refused, type UserError, unknownReference } from "../userError";
import { faultsOfPriorities, type NewPriority, newPriorities, type PartnerPriorityInput } from "./newPriorities";
import { faultsOfPlace, faultsOfSuccession } from "./succession";

/** A plan as it is sent. */
export interface PlanInput {
  readonly slug: string;
  readonly title: string;
  /** The organisation's slug. */
  readonly organisation: string;
  /** The area's code. */
  readonly area: string;
  readonly startsOn?: Day | null;
  readonly endsOn?: Day | null;
  /** The slug of the plan that it takes the place of: unless given, the organisation's for the area in force on its start. */
  readonly supersedes?: string | null;
  readonly documentedIn?: string | null;
  readonly priorities: readonly PartnerPriorityInput[];
}

/** A plan that may be published. */
export interface NewPlan {
  readonly slug: string;
  readonly title: string;
  readonly organisation: Organisation;
  readonly area: Area;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly supersedes: PartnerPlan | null;
  readonly documentedIn: string;
  readonly priorities: readonly NewPriority[];
}

/** Said of a plan that is sent without a word on where it is written down. */
const NOT_DOCUMENTED = "As published to the hub; no document was named.";

/** Holds a plan to its rules: the plan, or everything that is wrong with it. */
export function readPlan(catalogue: Catalogue, input: PlanInput): NewPlan | Refused {
  const { slug, startsOn = null, endsOn = null, documentedIn, priorities } = input;
  const organisation = catalogue.organisation(input.organisation);
  const area = catalogue.area(input.area);
  const inForce = inForceOnStart(input, organisation, area);
  const supersedes = input.supersedes == null ? inForce : catalogue.partnerPlan(input.supersedes);
  const mayFollow = supersedes?.organisation === organisation;
  const errors = [
    ...faultsOfNames(input, organisation, area),
    ...faultsOfSpan({ field: "startsOn", day: startsOn }, { field: "endsOn", day: endsOn }),
    ...faultsOfSuccession({ ...input, supersedes: input.supersedes ?? inForce?.slug }, organisation, supersedes),
    ...faultsOfPlace({
      slug,
      isTaken: catalogue.partnerPlan(slug) !== null,
      supersedes: supersedes?.slug ?? null,
      successor: supersedes?.supersededBy?.slug ?? null,
      inForce: mayFollow ? (inForce?.slug ?? null) : null,
    }),
    ...(documentedIn == null ? [] : faultsOfProse("documentedIn", documentedIn)),
    ...faultsOfPriorities(priorities),
  ];
  if (organisation === null || area === null || errors.length > 0) return { errors };
  return {
    slug,
    title: input.title.trim(),
    organisation,
    area,
    startsOn,
    endsOn,
    supersedes,
    documentedIn: documentedIn?.trim() ?? NOT_DOCUMENTED,
    priorities: newPriorities(priorities),
  };
}

/** The organisation's plan for the area that is in force when the new one starts, and is superseded unless another is named. */
function inForceOnStart({ slug, startsOn }: PlanInput, organisation: Organisation | null, area: Area | null) {
  if (organisation === null || startsOn == null) return null;
  const others = organisation.plans.filter((plan) => plan.area === area && plan.slug !== slug);
  return plansInForce(others, startsOn)[0] ?? null;
}

function* faultsOfNames(input: PlanInput, organisation: Organisation | null, area: Area | null): Generator<UserError> {
  if (!SLUG.test(input.slug)) yield invalid("slug", `${SLUG_RULE}, but is "${visibleText(input.slug)}"`);
  if (input.slug.length > LONGEST_SLUG) {
    yield invalid("slug", `must have at most ${LONGEST_SLUG} characters, but has ${input.slug.length}`);
  }
  yield* faultsOfProse("title", input.title);
  if (organisation === null) {
    const rule = `must be the slug of one that the hub holds, but is "${visibleText(input.organisation)}"`;
    yield unknownReference("organisation", rule);
  }
  if (area === null) {
    yield unknownReference("area", `must be the code of one that the hub holds, but is "${visibleText(input.area)}"`);
  }
}
