import { Field } from "type-graphql";
import type { DifferingMeasures } from "../../catalogue/alignment/differingMeasures";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("DifferingMeasures", {
  description:
    "Two indicators by which partners watch the same thing although their measures or definitions differ, so that the figures do not agree and need not.",
})
export class DifferingMeasuresType implements Pick<DifferingMeasures, "difference" | "documentedIn"> {
  @Field(() => String, { description: "How the two differ, in one sentence." }) difference!: string;
  @Field(() => String, {
    nullable: true,
    description: "Where the difference is written down; null where the words of the two indicators show it.",
  })
  documentedIn!: string | null;
}
