import { Field, Float, Int } from "type-graphql";
import type { Standing } from "../../domain/strategicAssessment/standings";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("PriorityScore", { description: "How a priority stands in a strategic assessment." })
export class PriorityScoreType implements Standing {
  @Field(() => Int, {
    nullable: true,
    description:
      "1 for the highest total; equal totals share a rank, and the next is as far down as if they had not. Null for a priority without any score.",
  })
  rank!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "The mean of the scores that it has, weighted by their criteria, 0 to 100; null when it has none. What is missing neither helps nor harms.",
  })
  total!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "The best rank when every weight moves by a fifth either way or stays, in every combination; null without a rank.",
  })
  bestRank!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "The worst rank when every weight moves by a fifth either way or stays, in every combination; null without a rank.",
  })
  worstRank!: number | null;
  @Field(() => Float, {
    description:
      "The share of all weight that its scored criteria have, 0 to 1: a total that rests on little says little.",
  })
  weightScored!: number;
}
