import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("StrategyGaps", {
  description: "What a strategy wants and does not measure, or measures and has no aim for.",
})
export class StrategyGapsType {}
