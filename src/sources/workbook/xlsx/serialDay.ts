const DAY = 86_400_000;
/** Day 0 of the 1900 system for days from March 1900 on. Before it Excel counts from a day later, since it takes 1900 for a leap year. */
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
/** The day that Excel takes for 29 February 1900. */
const NO_DAY = 60;
const LAST = Date.UTC(9999, 11, 31);

/**
 * The ISO day of a number that a workbook shows as a date, its time of day left out; null when it stands for none, as 0 does
 * from 1900 (ISO/IEC 29500-1, 18.17.4).
 */
export function serialDay(serial: number, isFrom1904: boolean): string | null {
  const days = Math.floor(serial);
  if (days < 0 || (!isFrom1904 && (days === 0 || days === NO_DAY))) return null;
  const correction = !isFrom1904 && days < NO_DAY ? 1 : 0;
  const time = (isFrom1904 ? FROM_1904 : FROM_1900) + (days + correction) * DAY;
  return time <= LAST ? new Date(time).toISOString().slice(0, 10) : null;
}
