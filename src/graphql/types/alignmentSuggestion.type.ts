import { Field, Float } from "type-graphql";
import { LEAST_SCORE } from "../../domain/suggestion/suggest";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("AlignmentSuggestion", {
  description:
    "A priority that a partner priority may line up with, by the words of both. Computed, not judged: an alignment is what somebody states after reading.",
})
export class AlignmentSuggestionType {
  @Field(() => Float, {
    description: `How much the words speak for it, from 0 to 1: 0.5 is what one word says that this priority uses throughout and no other uses. Comparable within one strategy; nothing below ${LEAST_SCORE} is suggested.`,
  })
  score!: number;
  @Field(() => [String], {
    description:
      "What speaks for it, strongest first, as the partner priority words it: words that the priority uses too, or other words for the same, such as ASB.",
  })
  matchedTerms!: readonly string[];
}
