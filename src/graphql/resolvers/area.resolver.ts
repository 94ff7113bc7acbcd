import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { childrenOf, enclosing, parentsOf, within } from "../../catalogue/containment";
import type { Area } from "../../catalogue/model";
import { AreaType } from "../../domain/areaType";
import { readingDay } from "../../domain/validity";
import { AreaConnection } from "../connections";
import type { Context } from "../context";
import { AreaFilter } from "../inputs/areaFilter.input";
import { PageArgs, page } from "../paging";
import { holdsText, isAmong } from "../textFilter";
import { AreaObjectType } from "../types/area.type";

const ON_DAY = "As things stood on this day; without it today, or, for an area that no longer exists, on its last day.";

/** Enough for the small areas of most districts on one page. */
const DEFAULT_CHILDREN = 100;

const inOrderOfCode = (areas: Area[]) => areas.sort((a, b) => (a.code < b.code ? -1 : 1));

@ArgsType()
class ChildrenArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_CHILDREN,
    description: "How many from the start of the list, or from `after`: 1 to 100, or to 1,000 when signed in.",
  })
  declare first?: number | null;
  @Field(() => AreaType, {
    nullable: true,
    description: "Only areas of this kind, however far down; without it those directly within.",
  })
  type?: AreaType | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: ON_DAY }) inForceOn?: string | null;
}

@Resolver(() => AreaObjectType)
export class AreaResolver {
  @Query(() => AreaObjectType, { nullable: true, description: "The area with a GSS code; null when there is none." })
  area(
    @Arg("code", () => String, { description: "Its GSS code, such as E07000107." }) code: string,
    @Ctx() { catalogue }: Context,
  ) {
    return catalogue.area(code);
  }

  @Query(() => AreaConnection, { description: "Areas, those that no longer exist among them, in order of code." })
  areas(
    @Arg("where", () => AreaFilter, { nullable: true, description: "Which areas." }) where: AreaFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { catalogue, viewer }: Context,
  ) {
    const container = where?.within == null ? null : catalogue.area(where.within);
    const inside = container && within(container, null);
    const wanted = catalogue.areas.filter(
      (area) =>
        isAmong(where?.codes, area.code) &&
        isAmong(where?.type, area.type) &&
        (where?.within == null || inside?.has(area) === true) &&
        holdsText(where?.text, area.name, area.code),
    );
    return page("Area", wanted, args, viewer);
  }

  @FieldResolver(() => [AreaObjectType], { description: "The areas it lies within." })
  parents(
    @Root() area: Area,
    @Arg("type", () => AreaType, {
      nullable: true,
      description: "Only areas of this kind, however far up; without it those directly around.",
    })
    type: AreaType | null,
    @Arg("inForceOn", () => GraphQLLocalDate, { nullable: true, description: ON_DAY }) inForceOn: string | null,
    @Ctx() { today }: Context,
  ) {
    const day = inForceOn ?? readingDay({ from: area.validFrom, to: area.validTo }, today);
    const around = type == null ? parentsOf(area, day) : [...enclosing(area, day)];
    return inOrderOfCode(around.filter((parent) => isAmong(type && [type], parent.type)));
  }

  @FieldResolver(() => AreaConnection, { description: "The areas that lie within it, in order of code." })
  children(@Root() area: Area, @Args(() => ChildrenArgs) args: ChildrenArgs, @Ctx() { today, viewer }: Context) {
    const { type, inForceOn } = args;
    const day = inForceOn ?? readingDay({ from: area.validFrom, to: area.validTo }, today);
    const inside = type == null ? childrenOf(area, day) : [...within(area, day)];
    const wanted = inside.filter((child) => isAmong(type && [type], child.type));
    return page("Area", inOrderOfCode(wanted), args, viewer, DEFAULT_CHILDREN);
  }
}
