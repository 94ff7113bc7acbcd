/** The most seconds that are believed: a year. */
const MOST_SECONDS = 31_536_000;

/** When a Retry-After header asks to be asked again (RFC 9110, 10.2.3: seconds or a date); null when it says nothing. */
export function retryAfter(header: string | null, now = new Date()): Date | null {
  const text = header?.trim() ?? "";
  const seconds = /^\d+$/.test(text) ? Number(text) : secondsUntil(text, now);
  return Number.isNaN(seconds) ? null : new Date(now.getTime() + 1000 * Math.min(Math.max(seconds, 0), MOST_SECONDS));
}

function secondsUntil(text: string, now: Date): number {
  // A date begins with its weekday; Date.parse alone would make a date of almost anything.
  return /^[A-Z][a-z]{2,8},? /.test(text) ? (Date.parse(text) - now.getTime()) / 1000 : Number.NaN;
}
