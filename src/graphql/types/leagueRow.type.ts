import { Field, Float, Int } from "type-graphql";
import { Absence } from "../../domain/absence";
import { Judgement } from "../../domain/judgement";
import { MeasurementFlag } from "../../domain/measurementFlag";
import type { LeagueRow } from "../../measurements/league/leagueRow";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("LeagueRow", { description: "An area of a league, with its value or the reason why it has none." })
export class LeagueRowType implements Omit<LeagueRow, "area" | "measurement"> {
  @Field(() => Int, {
    nullable: true,
    description:
      "1 for the highest value; equal values share a rank, and the next is as far down as if they had not. Null without a value, for one of a part of the period or of a wider area, and for the benchmark.",
  })
  rank!: number | null;
  @Field(() => Float, { nullable: true, description: "Its value, in the league's unit." }) value!: number | null;
  @Field(() => Absence, { nullable: true, description: "Why there is none; null when there is." })
  absence!: Absence | null;
  @Field(() => [MeasurementFlag], { description: "What to know about the value before it is used." })
  flags!: readonly MeasurementFlag[];
  @Field(() => Float, {
    nullable: true,
    description:
      "The lower 95 % confidence limit: Byar's or the exact one of a count or rate, Wilson's of a percentage. Null where the measure's kind allows none, as for a level.",
  })
  lower!: number | null;
  @Field(() => Float, { nullable: true, description: "The upper 95 % confidence limit." }) upper!: number | null;
  @Field(() => Judgement, {
    nullable: true,
    description:
      "SIMILAR while the benchmark lies within the limits, else HIGHER or LOWER: a measure has no opinion of what is good. Null without limits or benchmark, and for counts, since areas differ in size.",
  })
  judgement!: Judgement | null;
}
