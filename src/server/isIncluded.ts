import { type DirectiveNode, Kind, type SelectionNode } from "graphql";
import type { Variables } from "./variables";

/**
 * Whether `@skip` and `@include` leave a selection in; null when a condition is no Boolean, which a nullable variable
 * with a default can bring about and execution refuses.
 */
export function isIncluded({ directives = [] }: SelectionNode, variables: Variables): boolean | null {
  for (const directive of directives) {
    const name = directive.name.value;
    if (name !== "skip" && name !== "include") continue;
    const condition = conditionOf(directive, variables);
    if (typeof condition !== "boolean") return null;
    if (condition === (name === "skip")) return false;
  }
  return true;
}

function conditionOf(directive: DirectiveNode, variables: Variables): unknown {
  const value = directive.arguments?.[0]?.value;
  if (value?.kind === Kind.BOOLEAN) return value.value;
  return value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
}
