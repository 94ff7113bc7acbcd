import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("PublishPartnerPlanPayload", { description: "What came of publishing a plan." })
export class PublishPartnerPlanPayloadType {}
