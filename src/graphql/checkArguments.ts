import { type GraphQLArgument, type GraphQLInputField, getNamedType, isInputObjectType } from "graphql";
import type { MiddlewareFn } from "type-graphql";
import { HubError } from "../errors";
import type { Context } from "./context";
import { isHeldByService } from "./heldByService";
import { longestPage } from "./paging";

/** The longest text that an argument may have: longer than any name, code or id of the graph. */
const LONGEST_TEXT = 500;

/** An argument, or a field of one that is an input object. */
type Definition = GraphQLArgument | GraphQLInputField;

/**
 * Refuses arguments that no honest question has: lists longer than a page, endless text, and characters that text may
 * not have. In one place, before any resolver with arguments runs.
 */
export const checkArguments: MiddlewareFn<Context> = ({ args, context, info }, next) => {
  for (const definition of info.parentType.getFields()[info.fieldName]?.args ?? []) {
    check(definition, args[definition.name], longestPage(context.viewer));
  }
  return next();
};

function check(definition: Definition, value: unknown, longestList: number): void {
  if (typeof value === "string") checkText(definition.name, value);
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    if (value.length > longestList) throw new HubError("LIST_TOO_LONG", definition.name, value.length, longestList);
    for (const item of value) check(definition, item, longestList);
    return;
  }
  const type = getNamedType(definition.type);
  if (!isInputObjectType(type)) return;
  const parts: Readonly<Record<string, unknown>> = { ...value };
  for (const part of Object.values(type.getFields())) {
    if (!isHeldByService(part)) check(part, parts[part.name], longestList);
  }
}

/** Throws TEXT_TOO_LONG or INVALID_TEXT unless the text is one that an honest question may hold. */
export function checkText(name: string, text: string): void {
  if (text.length > LONGEST_TEXT) throw new HubError("TEXT_TOO_LONG", name, text.length, LONGEST_TEXT);
  if (/[\0\p{Surrogate}]/u.test(text)) throw new HubError("INVALID_TEXT", name);
}
