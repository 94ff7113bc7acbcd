import { Field, InputType } from "type-graphql";
import { GroupOrderField } from "../../domain/groupOrderField";
import { SortDirection } from "../../domain/sortDirection";
import type { GroupOrder } from "../../measurements/summary/summaryQuestion";

@InputType("GroupOrder", {
  description: "One thing to sort groups by. A group that has none of it comes last, whichever the direction.",
})
export class GroupOrderInput implements GroupOrder {
  @Field(() => GroupOrderField, { description: "What to sort by." }) field!: GroupOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: "Which way." })
  direction!: SortDirection;
}
