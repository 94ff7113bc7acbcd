import { Field, Int } from "type-graphql";
import { Frequency } from "../../domain/frequency";
import type { Series } from "../../measurements/series/series";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Series", {
  description:
    "One value a period of a measure in an area, from one source throughout, every gap shown and explained. Every choice that the hub made is told.",
})
export class SeriesType implements Pick<Series, "perPopulation" | "frequency"> {
  @Field(() => Int, {
    nullable: true,
    description: "For how many residents its values are rates; null when they are as counted.",
  })
  perPopulation!: number | null;
  @Field(() => Frequency, { description: "How long its periods are." }) frequency!: Frequency;
}
