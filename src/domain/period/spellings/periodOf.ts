import { Frequency } from "../../frequency";
import { monthCount, monthOfYear } from "../months";
import { type Period, periodFrom, yearFrequency } from "../period";
import type { Ambiguity, Refusal, Span } from "./span";

/** The years that are read. What lies outside is a slip of the pen. */
const YEARS = { first: 1900, last: 2199 };
const FIRST_MONTH = monthCount(YEARS.first, 1);
const LAST_MONTH = monthCount(YEARS.last, 12);

/** The period that a reading is, or why it is none. */
export function periodOf(reading: Span | Ambiguity | Refusal): Period | Refusal {
  if ("refusal" in reading) return reading;
  return "either" in reading ? choiceOf(reading) : periodOfSpan(reading);
}

/** An ambiguity in words, with the two ways to write what is meant. */
function choiceOf({ either, because }: Ambiguity): Refusal {
  const [one, other] = [periodOfSpan(either[0]), periodOfSpan(either[1])];
  if ("refusal" in one) return one;
  if ("refusal" in other) return other;
  return { refusal: `${because}: write ${one.key} or ${other.key}` };
}

function periodOfSpan({ first, last }: Span): Period | Refusal {
  if (last < first) return { refusal: "ends before it starts" };
  if (first < FIRST_MONTH || last > LAST_MONTH) {
    return { refusal: `is not within the years ${YEARS.first} to ${YEARS.last}` };
  }
  switch (last - first + 1) {
    case 1:
      return periodFrom(Frequency.MONTH, first);
    case 3:
      if (monthOfYear(first) % 3 === 1) return periodFrom(Frequency.QUARTER, first);
      return { refusal: "is no financial quarter: these start with April, July, October and January" };
    case 12:
      return periodFrom(yearFrequency(monthOfYear(last)), first);
    default:
      return { refusal: `has ${last - first + 1} months: a period is a month, a financial quarter or a year` };
  }
}
