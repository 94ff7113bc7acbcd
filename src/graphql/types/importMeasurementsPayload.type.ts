import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("ImportMeasurementsPayload", { description: "What came of importing figures." })
export class ImportMeasurementsPayloadType {}
