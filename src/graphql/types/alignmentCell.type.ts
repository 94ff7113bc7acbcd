import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("AlignmentCell", { description: "Where a partner priority meets a priority of the partnership." })
export class AlignmentCellType {}
