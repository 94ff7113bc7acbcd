import type { Criterion } from "./criterion";
import { CriterionCode } from "./criterionCode";
import { levelMeanings, STEP } from "./level";

const LEVELS = Object.entries(levelMeanings)
  .map(([level, meaning]) => `${Number(level) * STEP} ${meaning}`)
  .join(", ");

/**
 * The five criteria of the strategic assessment (Dartford Community Safety Strategy 2019-2022, 2021 Refresh, "How have we
 * identified our objectives?").
 *
 * Every score is from 0 to 100, and more of it always speaks for the priority. Where the evidence is a share or a change
 * in per cent, the score is that number of per cent, so that no cut-off of ours stands between the evidence and the score:
 * of two shares the larger always scores higher. Judgements have steps of 25, since words bear no finer ones.
 */
export const criteria: readonly Criterion[] = [
  {
    code: CriterionCode.VOLUME,
    label: "Volume",
    meaning: "Level of offences as a proportion of total crime.",
    scale: "0 to 100: the share of total recorded crime in per cent, as it is; a fifth of all crime scores 20.",
  },
  {
    code: CriterionCode.HARM,
    label: "Level of harm",
    meaning: "Impact offences have on victims and communities.",
    scale: `0 to 100, by recorded judgement of how great the harm is: ${LEVELS}.`,
  },
  {
    code: CriterionCode.COMMUNITY_CONCERN,
    label: "Community concern",
    meaning: "Level of priority which local people would attribute to a particular offence.",
    scale:
      "0 to 100: of those who answered the survey's question, the share in per cent whose answer speaks for the priority.",
  },
  {
    code: CriterionCode.ADDED_VALUE,
    label: "Partnership added-value",
    meaning:
      "Extent to which multi-agency working can enhance the ability of agencies to tackle a particular strand of offending behaviour.",
    scale: `0 to 100, by recorded judgement of how great the added value is: ${LEVELS}.`,
  },
  {
    code: CriterionCode.TREND,
    label: "Trend analysis",
    meaning: "Patterns of increase in an offence type, where it is possible to ascertain.",
    scale:
      "0 to 100: by how many per cent the figure worsened on the year before, seen from the direction wanted; 0 when it improved, stood still or moved no more than chance, 100 when it worsened by 100% or more.",
  },
];
