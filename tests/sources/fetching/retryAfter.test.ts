import { retryAfter } from "../../../src/sources/fetching/retryAfter";

const NOW = new Date("2025-05-01T09:30:00Z");

describe("when to come back", () => {
  it.each([
    ["120", "2025-05-01T09:32:00.000Z"],
    [" 0 ", "2025-05-01T09:30:00.000Z"],
    ["Thu, 01 May 2025 10:00:00 GMT", "2025-05-01T10:00:00.000Z"],
    ["Thursday, 01-May-25 10:00:00 GMT", "2025-05-01T10:00:00.000Z"],
    ["Thu, 01 May 2025 09:00:00 GMT", "2025-05-01T09:30:00.000Z"],
    ["99999999999999999999", "2026-05-01T09:30:00.000Z"],
  ])("is read from %j", (header, expected) => {
    expect(retryAfter(header, NOW)?.toISOString()).toBe(expected);
  });

  it.each([null, "", "soon", "-1", "1.5", "tomorrow 1", "Thu, nonsense", "2025-05-01T10:00:00Z"])(
    "is not read from %j",
    (header) => {
      expect(retryAfter(header, NOW)).toBeNull();
    },
  );
});
