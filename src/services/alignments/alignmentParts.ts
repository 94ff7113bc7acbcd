import { visibleText } from "../../sources/visibleText";
import { invalid, type UserError, unknownReference } from "../userError";

/** What a list of ids stands for, and all that is wrong with it. */
export interface Reading<T> {
  readonly parts: readonly T[];
  readonly errors: readonly UserError[];
}

/** What the ids of a list must be of: things of one kind, each a part of one whole. */
export interface Parts<T, W> {
  /** The field that gives the list. */
  readonly field: string;
  /** What one of them is called, with its article. */
  readonly noun: string;
  /** What they must be parts of; null when it is not known. */
  readonly whole: W | null;
  readonly find: (id: string) => T | null;
  readonly wholeOf: (part: T) => W;
  /** What a whole is called in a message. */
  readonly called: (whole: W) => string;
}

/** Reads a list of ids, each to be given once. */
export function readParts<T, W>(ids: readonly string[], rules: Parts<T, W>): Reading<T> {
  const { field, noun, whole, find, wholeOf, called } = rules;
  const parts: T[] = [];
  const errors: UserError[] = [];
  for (const [place, id] of ids.entries()) {
    const part = find(id);
    const at = [field, place];
    if (part === null) {
      errors.push(unknownReference(at, `must be the id of ${noun}, but is "${visibleText(id)}"`));
    } else if (whole !== null && wholeOf(part) !== whole) {
      errors.push(invalid(at, `must be ${noun} of ${called(whole)}, but is one of ${called(wholeOf(part))}`));
    } else if (parts.includes(part)) {
      errors.push(invalid(at, `must be given once, but "${visibleText(id)}" is item ${ids.indexOf(id) + 1} too`));
    } else parts.push(part);
  }
  return { parts, errors };
}
