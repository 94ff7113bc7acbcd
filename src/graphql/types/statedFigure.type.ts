import { Field, Float } from "type-graphql";
import type { StatedFigure } from "../../catalogue/model";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("StatedFigure", {
  description: "A figure that the strategy's text states, and what it comes to when it is worked out again.",
})
export class StatedFigureType
  implements Pick<StatedFigure, "statement" | "asStated" | "asRecomputed" | "unit" | "agrees" | "note" | "page">
{
  @Field(() => String, { description: "What the figure says." }) statement!: string;
  @Field(() => Float, { description: "The figure as printed; percentages are numbers of per cent (40.2)." })
  asStated!: number;
  @Field(() => Float, {
    nullable: true,
    description: "The figure worked out from others of the document; null where it gives nothing to work from.",
  })
  asRecomputed!: number | null;
  @Field(() => String, { description: "What is counted, such as per cent or incidents." }) unit!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the recomputed figure rounds to the printed one; null where it cannot be recomputed.",
  })
  agrees!: boolean | null;
  @Field(() => String, { nullable: true, description: "The working, or what to know about the figure." })
  note!: string | null;
  @Field(() => String, { nullable: true, description: "The heading under which the document says it." }) page!: string;
}
