import type { Period } from "./period";
import type { PeriodConvention } from "./periodConvention";
import { readEnding } from "./spellings/ending";
import { readFromTo, readIsoDuration } from "./spellings/fromTo";
import { readMonthInNumbers, readMonthInWords } from "./spellings/monthAlone";
import { refuseWhatIsNoPeriod } from "./spellings/notAPeriod";
import { periodOf } from "./spellings/periodOf";
import { plainly, quoted } from "./spellings/plainly";
import { readQuarterOfFinancialYear, readQuarterOfOneYear } from "./spellings/quarterOfYear";
import type { ReadSpelling } from "./spellings/span";
import { readFinancialYear, readOneYear } from "./spellings/wholeYear";

export type { PeriodConvention } from "./periodConvention";

/** A period that was read, or why none could be: a sentence without its full stop, with the rule and the value. */
export type PeriodReading = { readonly period: Period } | { readonly reason: string };

/** The longest text that is read; a longer one cannot be a period. */
const LONGEST = 60;
/** How much of a text that is too long a reason repeats. */
const LONGEST_ECHO = 20;

/** Every spelling. "2011-12" is tried as a month before it is tried as a year, and what is no period last. */
const SPELLINGS: readonly ReadSpelling[] = [
  readMonthInNumbers,
  readMonthInWords,
  readQuarterOfFinancialYear,
  readQuarterOfOneYear,
  readFinancialYear,
  readOneYear,
  readEnding,
  readIsoDuration,
  readFromTo,
  refuseWhatIsNoPeriod,
];

const NO_SPELLING =
  "is not a period: write a month as 2025-12, a quarter as 2025/26-Q3, a financial year as 2025/26, " +
  "a calendar year as 2025, any other year as YE-2020-09";

/** What was read lately: the rows of a file spell few periods, and each many times. Emptied when it is full. */
const remembered = new Map<string, PeriodReading>();
const MOST_REMEMBERED = 2_000;

/**
 * Reads a period in any spelling that publishers use, whatever its case, dashes and spaces. What may mean two periods is
 * refused, unless the convention of its source decides. A text may give a period twice: "Jan to Mar 2021 (2020/21 Q4)".
 */
export function readPeriod(text: string, convention: PeriodConvention | null = null): PeriodReading {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) {
    const start = quoted(trimmed.slice(0, LONGEST_ECHO));
    return { reason: `${start}... is too long for a period, which takes at most ${LONGEST} characters` };
  }
  const key = `${convention} ${trimmed}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const reading = readOnceOrTwice(trimmed, convention);
  remembered.set(key, reading);
  return reading;
}

function readOnceOrTwice(text: string, convention: PeriodConvention | null): PeriodReading {
  const [, outer, inner] = /^([^()]+)\(([^()]+)\)$/.exec(text) ?? [];
  if (outer === undefined || inner === undefined) return readOnce(text, convention);
  const first = readOnce(outer.trim(), convention);
  const second = readOnce(inner.trim(), convention);
  if ("reason" in first) return first;
  if ("reason" in second || second.period === first.period) return second;
  return { reason: `${quoted(text)} is two periods, ${first.period.key} and ${second.period.key}` };
}

function readOnce(text: string, convention: PeriodConvention | null): PeriodReading {
  const plain = plainly(text);
  for (const read of SPELLINGS) {
    const reading = read(plain, convention);
    if (reading === null) continue;
    const period = periodOf(reading);
    return "refusal" in period ? { reason: `${quoted(text)} ${period.refusal}` } : { period };
  }
  return { reason: `${quoted(text)} ${NO_SPELLING}` };
}
