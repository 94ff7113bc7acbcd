import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { enclosing } from "../../catalogue/containment";
import type { Breakdown, BreakdownCategory, Measure, MeasureKinship } from "../../catalogue/model";
import { IndicatorConnection, MeasureConnection } from "../connections";
import type { Context } from "../context";
import { MeasureFilter } from "../inputs/measureFilter.input";
import { links, many, one } from "../links";
import { PageArgs, page } from "../paging";
import { holdsText, isAmong } from "../textFilter";
import { AnnotationType } from "../types/annotation.type";
import { BreakdownType } from "../types/breakdown.type";
import { BreakdownCategoryType } from "../types/breakdownCategory.type";
import { DisclosurePolicyType } from "../types/disclosurePolicy.type";
import { MeasureType } from "../types/measure.type";
import { MeasureKinshipType } from "../types/measureKinship.type";
import { SourceType } from "../types/source.type";
import { UnitType } from "../types/unit.type";

links<Measure>(MeasureType, {
  unit: one(() => UnitType, "What its values are numbers of."),
  breakdowns: many(() => BreakdownType, "The ways in which its values are divided."),
  sources: many(() => SourceType, "The sources that can deliver it, the preferred first."),
  disclosure: one(() => DisclosurePolicyType, "How its small numbers are kept from identifying people."),
  kin: many(
    () => MeasureKinshipType,
    "Measures that look alike and are not the same, in order of code: it is kin of theirs too. Empty where none is known.",
  ),
});

links<MeasureKinship>(MeasureKinshipType, {
  measure: one(() => MeasureType, "The other measure."),
});

links<Breakdown>(BreakdownType, {
  categories: many(() => BreakdownCategoryType, "Its parts."),
});

links<BreakdownCategory>(BreakdownCategoryType, {
  breakdown: one(() => BreakdownType, "The breakdown it is a part of."),
});

@Resolver(() => MeasureType)
export class MeasureResolver {
  @Query(() => MeasureType, { nullable: true, description: "The measure with a code; null when there is none." })
  measure(
    @Arg("code", () => String, { description: "Its code, such as asb-incidents." }) code: string,
    @Ctx() { catalogue }: Context,
  ) {
    return catalogue.measure(code);
  }

  @Query(() => MeasureConnection, { description: "Measures, in order of code." })
  measures(
    @Arg("where", () => MeasureFilter, { nullable: true, description: "Which measures." }) where: MeasureFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { catalogue, viewer }: Context,
  ) {
    const wanted = catalogue.measures.filter(
      ({ code, kind, sources, title, definition }) =>
        isAmong(where?.codes, code) &&
        isAmong(where?.kind, kind) &&
        (where?.sources == null || sources.some(({ slug }) => where.sources?.includes(slug))) &&
        holdsText(where?.text, title, definition),
    );
    return page("Measure", wanted, args, viewer);
  }

  @FieldResolver(() => IndicatorConnection, {
    description: "The indicators over it, of every strategy that watches it.",
  })
  indicators(
    @Root() measure: Measure,
    @Arg("partnerships", () => [String], { nullable: true, description: "Only of the partnerships with these slugs." })
    partnerships: string[] | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer }: Context,
  ) {
    const wanted = measure.indicators.filter(({ strategy }) => isAmong(partnerships, strategy.partnership.slug));
    return page("Indicator", wanted, args, viewer);
  }

  @FieldResolver(() => [AnnotationType], {
    description: "What to know about it, in order of period, the newest last of those on one.",
  })
  annotations(
    @Root() { annotations }: Measure,
    @Arg("area", () => String, {
      nullable: true,
      description:
        "Only those about the area with this code or an area around it, and those that hold everywhere; none when there is no such area.",
    })
    code: string | null,
    @Ctx() { catalogue }: Context,
  ) {
    if (code == null) return annotations;
    const area = catalogue.area(code);
    if (area === null) return [];
    const around = new Set([area, ...enclosing(area, null)]);
    return annotations.filter((annotation) => annotation.area === null || around.has(annotation.area));
  }
}
