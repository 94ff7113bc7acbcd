import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("DuplicatedEffort", {
  description:
    "A priority whose outcome three or more organisations want (IDENTICAL or DIRECT), so that they had better agree who does what.",
})
export class DuplicatedEffortType {}
