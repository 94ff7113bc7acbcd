import { Field, Float } from "type-graphql";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("SearchHit", { description: "Something found by a search." })
export class SearchHitType {
  @Field(() => Float, {
    description:
      "How well it fits, the best first. The whole part: 6 when its whole name, code or abbreviation is what was looked " +
      "for, 5 when one of them begins so, 4 when its name has all the words, 3 when its name and wording together have, 2 " +
      "when a word must be mistyped or begun for that, 1 when it has only some of the words. The rest is what the words " +
      "found count, a rare one and one in a name for more: comparable within one answer only.",
  })
  score!: number;
  @Field(() => String, {
    description:
      "The part of its name, wording or code that speaks best for it, as it is written: at most 160 characters, with … for " +
      "what is left out.",
  })
  excerpt!: string;
}
