import type { NamedNode } from "../catalogue";
import type { PartnerPlan, Strategy } from "../model";

/** Whether a thing has been followed by another of its kind, or has ended: whatever the date, it is not the last word. */
export function isSuperseded(node: NamedNode): boolean {
  switch (node.nodeType) {
    case "Aim":
      return isFollowed(node.priority.strategy);
    case "Area":
      return node.validTo !== null;
    case "Indicator":
    case "Priority":
      return isFollowed(node.strategy);
    case "PartnerPlan":
      return isReplaced(node);
    case "PartnerPriority":
      return isReplaced(node.plan);
    case "Partnership":
      return node.dissolvedOn !== null;
    case "Strategy":
      return isFollowed(node);
    default:
      return false;
  }
}

const isReplaced = ({ supersededBy }: PartnerPlan) => supersededBy !== null;

function isFollowed({ partnership, startsOn }: Strategy): boolean {
  return partnership.dissolvedOn !== null || partnership.strategies.some((other) => other.startsOn > startsOn);
}
