import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Annotation } from "../../catalogue/model";
import type { Context } from "../context";
import { AnnotationInput } from "../inputs/annotation.input";
import { links, many, maybe, one } from "../links";
import { AnnotateMeasurePayloadType } from "../types/annotateMeasurePayload.type";
import { AnnotationType } from "../types/annotation.type";
import { AreaObjectType } from "../types/area.type";
import { MeasureType } from "../types/measure.type";
import { PeriodType } from "../types/period.type";
import { UserErrorType } from "../types/userError.type";

links<Annotation>(AnnotationType, {
  measure: one(() => MeasureType, "The measure that it is about."),
  period: one(() => PeriodType, "The period that it is about, or from which on it holds."),
  area: maybe(() => AreaObjectType, "The area whose own figures it is about; null when it holds everywhere."),
});

links<{ annotation: unknown; errors: unknown }>(AnnotateMeasurePayloadType, {
  annotation: maybe(() => AnnotationType, "The annotation; null when there are errors."),
  errors: many(() => UserErrorType, "What is wrong with the input; empty when the annotation stands."),
});

@Resolver()
export class AnnotationResolver {
  @Mutation(() => AnnotateMeasurePayloadType, {
    description:
      "Says something about a measure. A series break or a change of definition alters comparisons at once. The same again changes nothing.",
  })
  async annotateMeasure(
    @Arg("input", () => AnnotationInput, { description: "The annotation." }) input: AnnotationInput,
    @Ctx() { changes }: Context,
  ) {
    const { made, errors } = await changes.annotateMeasure(input);
    return { annotation: made, errors };
  }
}
