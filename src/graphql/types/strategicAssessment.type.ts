import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("StrategicAssessment", {
  description:
    "The priorities of a strategy scored on the criteria of the strategic assessment. Scores come from figures, from what local people answered and from recorded judgements; what is missing is absent and never guessed.",
})
export class StrategicAssessmentType {}
