import { Arg, Ctx, createUnionType, Int, Query, Resolver } from "type-graphql";
import { type SearchHit, search } from "../../catalogue/search/search";
import { HubError } from "../../errors";
import type { Context } from "../context";
import { links, one } from "../links";
import { checkPageSize, longestPage } from "../paging";
import { AimType } from "../types/aim.type";
import { AreaObjectType } from "../types/area.type";
import { IndicatorType } from "../types/indicator.type";
import { MeasureType } from "../types/measure.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { PartnerPlanType } from "../types/partnerPlan.type";
import { PartnerPriorityType } from "../types/partnerPriority.type";
import { PartnershipType } from "../types/partnership.type";
import { PriorityType } from "../types/priority.type";
import { SearchHitType } from "../types/searchHit.type";
import { SourceType } from "../types/source.type";
import { StrategyType } from "../types/strategy.type";

const LONGEST_TEXT = 200;

const SearchResult = createUnionType({
  name: "SearchResult",
  description: "Anything that can be searched for.",
  types: () =>
    [
      PartnershipType,
      StrategyType,
      PriorityType,
      AimType,
      IndicatorType,
      MeasureType,
      OrganisationObjectType,
      PartnerPlanType,
      PartnerPriorityType,
      AreaObjectType,
      SourceType,
    ] as const,
});

links<SearchHit>(SearchHitType, {
  node: one(() => SearchResult as unknown as abstract new () => object, "What was found."),
});

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHitType], {
    description:
      "Whatever has these words in its name, code or wording, best first. Words may be begun, mistyped, with another " +
      "ending, in one word or two, abbreviated or in full; small ones such as “the” and “of” are not looked for. Where " +
      "nothing has all of them, what has some. At equal score what has been superseded comes last; then come partnerships " +
      "and their strategies before measures, organisations and their plans, areas and sources, and things of a kind by key.",
  })
  search(
    @Arg("text", () => String, {
      description: "The words to look for, at most 200 characters. Case, accents and signs make no difference.",
    })
    text: string,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: 20,
      description: "How many at the most: 1 to 100, or to 1,000 when signed in.",
    })
    first: number | null,
    @Ctx() { catalogue, viewer }: Context,
  ) {
    const most = first ?? 20;
    checkPageSize("first", most, longestPage(viewer));
    if (text.length > LONGEST_TEXT) throw new HubError("TEXT_TOO_LONG", "text", text.length, LONGEST_TEXT);
    return search(catalogue, text, most);
  }
}
