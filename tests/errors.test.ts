import { HubError, type HubErrorCode, StartError } from "../src/errors";

/** One of each, with the values that were received; the compiler sees to it that none is missing. */
const ONE_OF_EACH: Record<HubErrorCode, HubError> = {
  INVALID_ID: new HubError("INVALID_ID", "abc"),
  UNKNOWN_ID: new HubError("UNKNOWN_ID", "priorities", "Priority", "QWltOjE", "Aim"),
  INVALID_REPRESENTATION: new HubError("INVALID_REPRESENTATION", "A representation names its type as __typename."),
  INVALID_CURSOR: new HubError("INVALID_CURSOR", "xyz", "areas"),
  INVALID_PAGE_SIZE: new HubError("INVALID_PAGE_SIZE", "first", 101, 100),
  INVALID_PAGE: new HubError("INVALID_PAGE", "Use first or last, not both."),
  INVALID_SUMMARY: new HubError("INVALID_SUMMARY", "groupBy must name at least one dimension, but is empty."),
  INVALID_WEIGHTS: new HubError("INVALID_WEIGHTS", "In weights, the weight of harm must be zero or more, but is -1."),
  LIST_TOO_LONG: new HubError("LIST_TOO_LONG", "ids", 101, 100),
  TEXT_TOO_LONG: new HubError("TEXT_TOO_LONG", "query", 501, 500),
  UNKNOWN_CODE: new HubError("UNKNOWN_CODE", "E00000000", "the code of an area"),
  PERIOD_TOO_FINE: new HubError("PERIOD_TOO_FINE", "2021-05", "fly-tipping-incidents", "QUARTER"),
  INVALID_PER_POPULATION: new HubError("INVALID_PER_POPULATION", 0, 10_000_000),
  NOT_PER_POPULATION: new HubError("NOT_PER_POPULATION", "reoffending-rate", "RATIO"),
  SERIES_TOO_LONG: new HubError("SERIES_TOO_LONG", 3_600, 1_000),
  LEAGUE_TOO_LONG: new HubError("LEAGUE_TOO_LONG", 35_672, 1_000),
  INVALID_TEXT: new HubError("INVALID_TEXT", "query"),
  QUERY_TOO_DEEP: new HubError("QUERY_TOO_DEEP", 21, 20),
  QUERY_TOO_COSTLY: new HubError("QUERY_TOO_COSTLY", 1_001, 1_000),
  QUERY_TOO_SLOW: new HubError("QUERY_TOO_SLOW", 30),
  INTROSPECTION_TOO_COSTLY: new HubError("INTROSPECTION_TOO_COSTLY", 1_001, 1_000),
  NUMBER_NOT_FINITE: new HubError("NUMBER_NOT_FINITE", "1e999"),
  BAD_REQUEST: new HubError("BAD_REQUEST", "The body must be one object."),
  PERSISTED_QUERY_NOT_SUPPORTED: new HubError("PERSISTED_QUERY_NOT_SUPPORTED"),
  NOT_FOUND: new HubError("NOT_FOUND", "GET", "/favicon.ico", "/graphql"),
  PAYLOAD_TOO_LARGE: new HubError("PAYLOAD_TOO_LARGE", 1_000_000),
  UNSUPPORTED_MEDIA_TYPE: new HubError("UNSUPPORTED_MEDIA_TYPE", "text/plain"),
  HEADERS_TOO_LARGE: new HubError("HEADERS_TOO_LARGE", 16_384),
  REQUEST_TIMEOUT: new HubError("REQUEST_TIMEOUT", 30),
};
const each = Object.entries(ONE_OF_EACH);

describe("an error that is meant for the caller", () => {
  it.each(each)("has its code and a whole sentence: %s", (code, error) => {
    expect(error.code).toBe(code);
    expect(error.name).toBe("HubError");
    expect(error).toBeInstanceOf(Error);
    expect(error.message).toMatch(/^\S.*\.$/);
    expect(error.message).not.toMatch(/undefined|null|NaN|\[object|\n/);
  });

  it("says the rule and the value that was received", () => {
    const { INVALID_ID, INVALID_CURSOR, INVALID_PAGE_SIZE, LIST_TOO_LONG, QUERY_TOO_DEEP, NOT_FOUND } = ONE_OF_EACH;
    expect(INVALID_ID.message).toContain('"abc" is not an id');
    expect(INVALID_CURSOR.message).toContain('"xyz" is not a cursor of this list of areas');
    expect(INVALID_PAGE_SIZE.message).toBe("first must be a whole number from 1 to 100, but is 101.");
    expect(LIST_TOO_LONG.message).toBe("ids takes at most 100 values, but has 101.");
    expect(QUERY_TOO_DEEP.message).toBe("The operation nests 21 fields deep; the limit is 20.");
    expect(NOT_FOUND.message).toBe("There is nothing at GET /favicon.ico: the graph is at /graphql.");
  });
});

describe("a fault of the operator's", () => {
  it("is no error for the caller, whom it must never reach", () => {
    const fault = new StartError("Port 4000 is in use.");
    expect(fault).not.toBeInstanceOf(HubError);
    expect(fault).not.toHaveProperty("code");
    expect([fault.name, fault.message]).toEqual(["StartError", "Port 4000 is in use."]);
  });
});
