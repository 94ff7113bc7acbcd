import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("AimSupport", { description: "Which partners stand behind an aim." })
export class AimSupportType {}
