import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("SetTargetPayload", { description: "What came of setting a target." })
export class SetTargetPayloadType {}
