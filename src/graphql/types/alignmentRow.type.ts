import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("AlignmentRow", { description: "A partner priority against every priority of the partnership." })
export class AlignmentRowType {}
