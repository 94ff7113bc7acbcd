import { Field, Int } from "type-graphql";
import type { League } from "../../measurements/league/league";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("League", {
  description:
    "One period of a measure across many areas, from one source throughout. Every choice that the hub made is told.",
})
export class LeagueType implements Pick<League, "perPopulation"> {
  @Field(() => Int, {
    nullable: true,
    description: "For how many residents its values are rates, for the period; null when they are as counted.",
  })
  perPopulation!: number | null;
}
