import { areasBearingOn } from "../../catalogue/bearing";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Aim, Indicator, PartnerPriority, Priority } from "../../catalogue/model";
import { nodeOfKind } from "../../catalogue/nodeOfKind";
import type { AlignmentStrength } from "../../domain/alignmentStrength";
import type { Day } from "../../domain/day";
import type { Validity } from "../../domain/validity";
import { visibleText } from "../../sources/visibleText";
import { faultsOfProse } from "../prose";
import { invalid, type Refused, type UserError, unknownReference } from "../userError";
import { errorsOfDays } from "./alignmentDays";
import { type Reading, readParts } from "./alignmentParts";

/** An alignment as it is sent. */
export interface AlignmentInput {
  /** The partner priority's id. */
  readonly partnerPriority: string;
  /** The priority's id. */
  readonly priority: string;
  /** Ids of the priority's aims; none when the whole of it is meant. */
  readonly aims?: readonly string[] | null;
  /** Ids of indicators of the priority's strategy. */
  readonly indicators?: readonly string[] | null;
  readonly strength: AlignmentStrength;
  readonly rationale: string;
  readonly evidence?: string | null;
  readonly validFrom?: Day | null;
  readonly validTo?: Day | null;
}

/** An alignment that may be proposed. */
export interface NewAlignment {
  readonly partnerPriority: PartnerPriority;
  readonly priority: Priority;
  readonly aims: readonly Aim[];
  readonly indicators: readonly Indicator[];
  readonly strength: AlignmentStrength;
  readonly rationale: string;
  readonly evidence: string | null;
  /** The days that were given; what was not is left to the plan. */
  readonly given: Validity;
}

/** Holds an alignment to its rules: the alignment, or everything that is wrong with it. */
export function readAlignment(catalogue: Catalogue, input: AlignmentInput): NewAlignment | Refused {
  const partnerPriority = nodeOfKind(catalogue, "PartnerPriority", input.partnerPriority);
  const priority = nodeOfKind(catalogue, "Priority", input.priority);
  const given: Validity = { from: input.validFrom ?? null, to: input.validTo ?? null };
  const aims = aimsIn(catalogue, input, priority);
  const indicators = indicatorsIn(catalogue, input, priority);
  const errors = [
    ...faultsOfPair(input, partnerPriority, priority),
    ...aims.errors,
    ...indicators.errors,
    ...faultsOfProse("rationale", input.rationale),
    ...(input.evidence == null ? [] : faultsOfProse("evidence", input.evidence)),
    ...(partnerPriority === null || priority === null ? [] : faultsTogether(partnerPriority, priority, given)),
  ];
  if (partnerPriority === null || priority === null || errors.length > 0) return { errors };
  return {
    partnerPriority,
    priority,
    aims: aims.parts,
    indicators: indicators.parts,
    strength: input.strength,
    rationale: input.rationale.trim(),
    evidence: input.evidence?.trim() ?? null,
    given,
  };
}

function* faultsOfPair(
  input: AlignmentInput,
  partnerPriority: PartnerPriority | null,
  priority: Priority | null,
): Generator<UserError> {
  if (partnerPriority === null) {
    const rule = "must be the id of a partner priority or of a cross-cutting theme";
    yield unknownReference("partnerPriority", `${rule}, but is "${visibleText(input.partnerPriority)}"`);
  }
  if (priority === null) {
    yield unknownReference("priority", `must be the id of a priority, but is "${visibleText(input.priority)}"`);
  }
}

/** A plan for another part of the country has nothing to line up with, and neither has one for another time. */
function* faultsTogether({ plan }: PartnerPriority, priority: Priority, given: Validity): Generator<UserError> {
  const { partnership } = priority.strategy;
  if (!areasBearingOn(partnership).has(plan.area)) {
    const rule = `must be one of a partnership on whose area the plan ${plan.slug} bears (its own, around it or within it)`;
    const finding = `the plan is for ${plan.area.name} and ${partnership.slug} is the partnership for ${partnership.area.name}`;
    yield invalid("priority", `${rule}, but ${finding}`);
  }
  yield* errorsOfDays({ given, plan, inForce: plan.validity, priority });
}

function aimsIn(catalogue: Catalogue, { aims }: AlignmentInput, priority: Priority | null): Reading<Aim> {
  return readParts(aims ?? [], {
    field: "aims",
    noun: "an aim",
    whole: priority,
    find: (id) => nodeOfKind(catalogue, "Aim", id),
    wholeOf: (aim) => aim.priority,
    called: ({ title }) => `the priority “${title}”`,
  });
}

function indicatorsIn(
  catalogue: Catalogue,
  { indicators }: AlignmentInput,
  priority: Priority | null,
): Reading<Indicator> {
  return readParts(indicators ?? [], {
    field: "indicators",
    noun: "an indicator",
    whole: priority?.strategy ?? null,
    find: (id) => nodeOfKind(catalogue, "Indicator", id),
    wholeOf: (indicator) => indicator.strategy,
    called: ({ slug }) => `the strategy ${slug}`,
  });
}
