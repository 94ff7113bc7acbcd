import { Field, InputType } from "type-graphql";
import { AnnotationKind } from "../../domain/annotationKind";
import type { AnnotationInput as Annotation } from "../../services/annotateMeasure";
import { heldByService } from "../heldByService";
import { PeriodKey } from "../scalars/periodKey.scalar";

@InputType("AnnotationInput", { description: "Something to know about a measure." })
export class AnnotationInput implements Annotation {
  @Field(() => String, { description: "The measure's code." }) measure!: string;
  @Field(() => String, {
    nullable: true,
    description: "The code of the area whose own figures it is about; without one it holds everywhere.",
  })
  area?: string | null;
  @Field(() => PeriodKey, {
    description: "The period that it is about; for a series break or a change of definition, the first one after it.",
  })
  period!: string;
  @Field(() => AnnotationKind, { description: "What kind of thing it says." }) kind!: AnnotationKind;
  @heldByService
  @Field(() => String, { description: "What it says: at most 1,000 characters." })
  text!: string;
}
