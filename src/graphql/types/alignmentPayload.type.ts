import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("AlignmentPayload", { description: "What came of proposing an alignment, or of deciding upon one." })
export class AlignmentPayloadType {}
