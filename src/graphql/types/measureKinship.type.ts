import { Field } from "type-graphql";
import type { MeasureKinship } from "../../catalogue/model";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("MeasureKinship", {
  description:
    "Another measure that looks alike and is not the same: figures of the two must not be taken for one another.",
})
export class MeasureKinshipType implements Pick<MeasureKinship, "difference" | "documentedIn"> {
  @Field(() => String, { description: "How the two differ, in one sentence that holds both ways." })
  difference!: string;
  @Field(() => String, { description: "Where the difference is written down." }) documentedIn!: string;
}
