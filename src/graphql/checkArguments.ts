import type { MiddlewareFn } from "type-graphql";
import { HubError } from "../errors";
import type { Context } from "./context";
import { longestPage } from "./paging";

/** The longest text that an argument may have: longer than any name, code or id of the graph. */
const LONGEST_TEXT = 500;

/**
 * Refuses arguments that no honest question has: lists longer than a page, endless text, and characters that text may
 * not have. In one place, before any resolver with arguments runs.
 */
export const checkArguments: MiddlewareFn<Context> = ({ args, context }, next) => {
  for (const [name, value] of Object.entries(args)) check(name, value, longestPage(context.viewer));
  return next();
};

function check(name: string, value: unknown, longestList: number): void {
  if (typeof value === "string") checkText(name, value);
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value) && value.length > longestList) {
    throw new HubError("LIST_TOO_LONG", name, value.length, longestList);
  }
  for (const [key, part] of Object.entries(value)) check(Array.isArray(value) ? name : key, part, longestList);
}

function checkText(name: string, text: string): void {
  if (text.length > LONGEST_TEXT) throw new HubError("TEXT_TOO_LONG", name, text.length, LONGEST_TEXT);
  if (/[\0\p{Surrogate}]/u.test(text)) throw new HubError("INVALID_TEXT", name);
}
