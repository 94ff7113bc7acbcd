import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("AnnotateMeasurePayload", { description: "What came of annotating a measure." })
export class AnnotateMeasurePayloadType {}
