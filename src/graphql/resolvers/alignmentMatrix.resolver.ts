import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { AimSupport } from "../../catalogue/alignment/aimSupport";
import {
  type AlignmentCell,
  type AlignmentMatrix,
  type AlignmentRow,
  alignmentMatrix,
} from "../../catalogue/alignment/alignmentMatrix";
import type { DuplicatedEffort } from "../../catalogue/alignment/duplicatedEffort";
import type { OrganisationSupport, PriorityCoverage } from "../../catalogue/alignment/priorityCoverage";
import { readingOf } from "../../catalogue/alignment/readingOf";
import type { Partnership } from "../../catalogue/model";
import { MatrixArgs } from "../arguments/alignmentMatrix.arguments";
import type { Context } from "../context";
import { links, many, maybe, one } from "../links";
import { AimType } from "../types/aim.type";
import { AimSupportType } from "../types/aimSupport.type";
import { AlignmentType } from "../types/alignment.type";
import { AlignmentCellType } from "../types/alignmentCell.type";
import { AlignmentMatrixType } from "../types/alignmentMatrix.type";
import { AlignmentRowType } from "../types/alignmentRow.type";
import { DuplicatedEffortType } from "../types/duplicatedEffort.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { OrganisationSupportType } from "../types/organisationSupport.type";
import { PartnerPlanType } from "../types/partnerPlan.type";
import { PartnerPriorityType } from "../types/partnerPriority.type";
import { PartnershipType } from "../types/partnership.type";
import { PriorityType } from "../types/priority.type";
import { PriorityCoverageType } from "../types/priorityCoverage.type";
import { StrategyType } from "../types/strategy.type";

links<AlignmentMatrix>(AlignmentMatrixType, {
  partnership: one(() => PartnershipType, "Whose priorities are the columns."),
  strategy: one(() => StrategyType, "The strategy that is read; see `isStrategyInForce`."),
  partners: many(
    () => OrganisationObjectType,
    "The organisations whose plans are read: those with a plan in force that bears on the partnership's area and whose priorities are known.",
  ),
  columns: many(() => PriorityType, "The strategy's priorities, in order of number."),
  rows: many(() => AlignmentRowType, "The priorities and cross-cutting themes of the plans, plan by plan."),
  coverage: many(() => PriorityCoverageType, "How far each priority is covered, in the order of the columns."),
  orphans: many(
    () => PartnerPriorityType,
    "Partner priorities that line up with nothing. One that defers to another plan is none; whether somebody judged so, or nobody has judged yet, `unaligned` tells.",
  ),
  unjudged: many(
    () => PartnerPriorityType,
    "Those of the orphans of which nobody has judged: not known to line up with nothing.",
  ),
  unsupported: many(() => PriorityType, "Priorities that no partner plan supports directly (IDENTICAL or DIRECT)."),
  duplicatedEffort: many(
    () => DuplicatedEffortType,
    "Priorities whose outcome three or more organisations want (IDENTICAL or DIRECT).",
  ),
  aims: many(() => AimSupportType, "Every aim of the strategy with the partners behind it."),
  unsupportedAims: many(() => AimType, "Aims that have no partner behind them."),
});

links<AlignmentRow>(AlignmentRowType, {
  partnerPriority: one(() => PartnerPriorityType, "The partner priority."),
  organisation: one(() => OrganisationObjectType, "Whose it is."),
  plan: one(() => PartnerPlanType, "The plan it stands in."),
  cells: many(() => AlignmentCellType, "Where it meets each priority, in the order of the columns."),
});

links<AlignmentCell>(AlignmentCellType, {
  priority: one(() => PriorityType, "The priority."),
  alignment: maybe(() => AlignmentType, "How the two line up: the strongest that counts, null when none does."),
});

links<PriorityCoverage>(PriorityCoverageType, {
  priority: one(() => PriorityType, "The priority."),
  organisations: many(() => OrganisationObjectType, "Who supports it, the strongest support first."),
  support: many(() => OrganisationSupportType, "The same with what each does for it."),
});

links<OrganisationSupport>(OrganisationSupportType, {
  organisation: one(() => OrganisationObjectType, "The organisation."),
  alignments: many(() => AlignmentType, "Its alignments with the priority, strongest first."),
});

links<DuplicatedEffort>(DuplicatedEffortType, {
  priority: one(() => PriorityType, "The priority."),
  organisations: many(() => OrganisationObjectType, "The organisations that want its outcome."),
  alignments: many(() => AlignmentType, "Their direct alignments."),
});

links<AimSupport>(AimSupportType, {
  aim: one(() => AimType, "The aim."),
  organisations: many(() => OrganisationObjectType, "Whose alignments name the aim, or its priority as a whole."),
  named: many(() => OrganisationObjectType, "Those of them whose alignments name the aim itself."),
});

@Resolver(() => AlignmentMatrixType)
export class AlignmentMatrixResolver {
  @Query(() => AlignmentMatrixType, {
    nullable: true,
    description:
      "How partner priorities line up with a partnership's; null when there is no such partnership, or it has no strategy.",
  })
  alignmentMatrix(
    @Arg("partnership", () => String, { description: "The partnership's slug, such as dartford." }) slug: string,
    @Args(() => MatrixArgs) args: MatrixArgs,
    @Ctx() context: Context,
  ) {
    const partnership = context.catalogue.partnership(slug);
    return partnership && matrixOf(partnership, args, context);
  }
}

@Resolver(() => PartnershipType)
export class PartnershipAlignmentMatrixResolver {
  @FieldResolver(() => AlignmentMatrixType, {
    nullable: true,
    description: "How partner priorities line up with this partnership's; null when it has no strategy.",
  })
  alignmentMatrix(@Root() partnership: Partnership, @Args(() => MatrixArgs) args: MatrixArgs, @Ctx() context: Context) {
    return matrixOf(partnership, args, context);
  }
}

function matrixOf(
  partnership: Partnership,
  { inForceOn, statuses }: MatrixArgs,
  { catalogue, today }: Context,
): AlignmentMatrix | null {
  const reading = readingOf(partnership, inForceOn ?? null, today);
  return reading && alignmentMatrix(catalogue, partnership, reading, statuses);
}
