import { Field, InputType } from "type-graphql";
import { MeasureKind } from "../../domain/measureKind";
import { TEXT_FILTER } from "../descriptions";

@InputType("MeasureFilter", { description: "Which measures are wanted; what is left out does not restrict." })
export class MeasureFilter {
  @Field(() => [String], { nullable: true, description: "Only these codes." }) codes?: string[] | null;
  @Field(() => [MeasureKind], { nullable: true, description: "Only these kinds." }) kind?: MeasureKind[] | null;
  @Field(() => [String], {
    nullable: true,
    description: "Only those that one of the sources with these slugs delivers.",
  })
  sources?: string[] | null;
  @Field(() => String, { nullable: true, description: TEXT_FILTER }) text?: string | null;
}
