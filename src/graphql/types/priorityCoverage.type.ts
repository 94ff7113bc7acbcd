import { Field, Float, Int } from "type-graphql";
import type { PriorityCoverage } from "../../catalogue/alignment/priorityCoverage";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("PriorityCoverage", { description: "Who supports a priority, and how far it is covered." })
export class PriorityCoverageType implements Pick<PriorityCoverage, "direct" | "contributing" | "score"> {
  @Field(() => Int, {
    description: "Organisations that want its outcome: their strongest alignment is IDENTICAL or DIRECT.",
  })
  direct!: number;
  @Field(() => Int, {
    description:
      "Organisations that serve it in part or make it possible: their strongest alignment is CONTRIBUTES or ENABLES.",
  })
  contributing!: number;
  @Field(() => Float, {
    description:
      "From 0 to 1: the mean, over all partners with a plan in force whose priorities are known, of what the strongest alignment of each counts for. IDENTICAL and DIRECT count 1, CONTRIBUTES 0.5, ENABLES 0.25, none 0. An organisation counts once. The rule is the hub's own.",
  })
  score!: number;
}
