import { Field, Float } from "type-graphql";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("SearchHit", { description: "Something found by a search." })
export class SearchHitType {
  @Field(() => Float, { description: "How well it fits: comparable within one answer only, the best first." })
  score!: number;
  @Field(() => String, { description: "The part of its text that speaks for it." }) excerpt!: string;
}
