import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Achievement, AchievementTheme, Strategy, StrategyGaps } from "../../catalogue/model";
import type { Context } from "../context";
import { links, many, one } from "../links";
import { AchievementType } from "../types/achievement.type";
import { AchievementThemeType } from "../types/achievementTheme.type";
import { AimType } from "../types/aim.type";
import { ConsiderationType } from "../types/consideration.type";
import { IndicatorType } from "../types/indicator.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { PartnershipType } from "../types/partnership.type";
import { PriorityType } from "../types/priority.type";
import { StrategyType } from "../types/strategy.type";
import { StrategyGapsType } from "../types/strategyGaps.type";
import { SurveyType } from "../types/survey.type";

links<Strategy>(StrategyType, {
  partnership: one(() => PartnershipType, "Whose strategy it is."),
  priorities: many(() => PriorityType, "What it chooses to work on, in order of number."),
  achievements: many(() => AchievementThemeType, "What it reports as achieved, by theme."),
  surveys: many(() => SurveyType, "The surveys of local people that it reports."),
  considerations: many(() => ConsiderationType, "Evidence and considerations behind the choice of priorities."),
  gaps: one(() => StrategyGapsType, "What it wants and does not measure, or measures and has no aim for."),
});

links<StrategyGaps>(StrategyGapsType, {
  unmeasuredAims: many(() => AimType, "Aims that no indicator measures."),
  unanchoredIndicators: many(() => IndicatorType, "Indicators that serve no aim."),
});

links<AchievementTheme>(AchievementThemeType, {
  achievements: many(() => AchievementType, "What was achieved, in the document's order."),
});

links<Achievement>(AchievementType, {
  organisations: many(() => OrganisationObjectType, "The organisations that the document names for it."),
});

@Resolver(() => StrategyGapsType)
export class StrategyGapsResolver {
  @FieldResolver(() => [IndicatorType], {
    description: "Indicators with no value at all in the hub, for their area or anything within it.",
  })
  indicatorsWithoutData(@Root() { strategy }: StrategyGaps, @Ctx() { catalogue }: Context) {
    return strategy.indicators.filter(({ measure, area }) => !catalogue.hasValues(measure, area));
  }
}
