import { GraphQLDateTime } from "graphql-scalars";
import { Field } from "type-graphql";
import { AnnotationKind } from "../../domain/annotationKind";
import type { AnnotationEntity } from "../../entities/annotation.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Annotation", {
  implements: NodeInterface,
  description: "Something to know about a measure, in a period or from it on. It is never edited.",
})
export class AnnotationType
  extends NodeInterface
  implements Pick<AnnotationEntity, "kind" | "text" | "author" | "documentedIn" | "recordedAt">
{
  @Field(() => AnnotationKind, { description: "What kind of thing it says." }) kind!: AnnotationKind;
  @Field(() => String, { description: "What it says." }) text!: string;
  @Field(() => String, { nullable: true, description: "Who says so; null for a caller who had not signed in." })
  author!: string | null;
  @Field(() => String, { nullable: true, description: "Where it is written down, when it is." })
  documentedIn!: string | null;
  @Field(() => GraphQLDateTime, { description: "Since when the hub has known it." }) recordedAt!: string;
}
