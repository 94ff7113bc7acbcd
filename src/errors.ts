/**
 * Every error the hub answers with on purpose, on one page: its code and what it says. A message gives the rule and the
 * value received. Whatever is not here is masked as "Unexpected error." with an id that the log explains.
 */
const MESSAGES = {
  INVALID_ID: (id: string) => `"${id}" is not an id of this graph: ids are opaque and come from its answers.`,
  UNKNOWN_ID: (list: string, type: string, id: string, found: string | null) =>
    `${list} takes ids of the type ${type}, but "${id}" is ${found === null ? "nobody's" : `one of the type ${found}`}.`,
  INVALID_REPRESENTATION: (rule: string) => rule,
  INVALID_CURSOR: (cursor: string, of: string) =>
    `"${cursor}" is not a cursor of this list of ${of}: use an endCursor or startCursor that the same list returned.`,
  INVALID_PAGE_SIZE: (name: string, value: number, most: number) =>
    `${name} must be a whole number from 1 to ${most}, but is ${value}.`,
  INVALID_PAGE: (rule: string) => rule,
  INVALID_SUMMARY: (rule: string) => rule,
  INVALID_WEIGHTS: (rule: string) => rule,
  LIST_TOO_LONG: (name: string, length: number, most: number) =>
    `${name} takes at most ${most} values, but has ${length}.`,
  TEXT_TOO_LONG: (name: string, length: number, most: number) =>
    `${name} takes at most ${most} characters, but has ${length}.`,
  UNKNOWN_CODE: (given: string, what: string) => `"${given}" is not ${what}.`,
  PERIOD_TOO_FINE: (period: string, measure: string, frequency: string) =>
    `${period} is shorter than any period of ${measure}, whose values are kept by ${frequency} or longer.`,
  INVALID_PER_POPULATION: (value: number, most: number) =>
    `perPopulation must be a whole number from 1 to ${most}, but is ${value}.`,
  NOT_PER_POPULATION: (measure: string, kind: string) =>
    `perPopulation takes a measure that counts something, but ${measure} is of the kind ${kind}: leave it out.`,
  SERIES_TOO_LONG: (points: number, most: number) =>
    `The series would have ${points} points; the limit is ${most}. Name a later from, an earlier to, or last.`,
  LEAGUE_TOO_LONG: (areas: number, most: number) =>
    `The league would list ${areas} areas; the limit is ${most}. Name an area in within, or fewer kinds in areaType.`,
  INVALID_TEXT: (name: string) => `${name} holds a character that text may not have (NUL or half of a surrogate pair).`,
  QUERY_TOO_DEEP: (depth: number, most: number) => `The operation nests ${depth} fields deep; the limit is ${most}.`,
  QUERY_TOO_COSTLY: (cost: number, most: number) =>
    `The operation could return ${cost} objects; the limit is ${most}. Ask for shorter pages or fewer fields.`,
  QUERY_TOO_SLOW: (seconds: number) =>
    `The question took longer than ${seconds} s to answer and was ended. Ask for less at once: fewer areas, a shorter time or fewer fields.`,
  INTROSPECTION_TOO_COSTLY: (cost: number, most: number) =>
    `The introspection could return ${cost} objects; the limit is ${most}. Ask about fewer types or fields.`,
  NUMBER_NOT_FINITE: (literal: string) => `${literal} is too large for a number of the graph: numbers are finite.`,
  BAD_REQUEST: (rule: string) => rule,
  PERSISTED_QUERY_NOT_SUPPORTED: () => "This hub keeps no persisted queries: send the operation itself as query.",
  NOT_FOUND: (method: string, path: string, graph: string) =>
    `There is nothing at ${method} ${path}: the graph is at ${graph}.`,
  PAYLOAD_TOO_LARGE: (most: number) => `The body of a request may have at most ${most} bytes.`,
  UNSUPPORTED_MEDIA_TYPE: (type: string) => `The body of a request must be application/json, but is ${type}.`,
  HEADERS_TOO_LARGE: (most: number) => `The address and headers of a request may have at most ${most} bytes.`,
  REQUEST_TIMEOUT: (most: number) => `A request must arrive whole within ${most} seconds.`,
} as const;

type Messages = typeof MESSAGES;
export type HubErrorCode = keyof Messages;

/** An error that is meant for the caller. Free of GraphQL, so that every room may throw it. */
export class HubError<C extends HubErrorCode = HubErrorCode> extends Error {
  override readonly name = "HubError";

  constructor(
    readonly code: C,
    ...details: Parameters<Messages[C]>
  ) {
    super((MESSAGES[code] as (...details: unknown[]) => string)(...details));
  }
}

/** A fault of the operator's, not the caller's: the command prints its one sentence and exits with 1. */
export class StartError extends Error {
  override readonly name = "StartError";
}
