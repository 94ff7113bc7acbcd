import { Frequency } from "../../domain/frequency";
import type { Period } from "../../domain/period/period";
import { readPeriod } from "../../domain/period/readPeriod";
import { RefusedFile } from "../refusedFile";
import { dayInWords } from "../table/dayInWords";
import { visibleText } from "../visibleText";

/** The end of a quarter as files are stamped with it: DetailedLA_201806, Detailed_LA_202306_all_dropdowns_fix. */
const STAMP = /(?<!\d)20\d{2}(?:03|06|09|12)(?!\d)/;
/** "April to June 2018", "Jan - Mar 2021". */
const MONTHS = /[A-Za-z]{3,9}\s*(?:to|-|–)\s*[A-Za-z]{3,9}\s+20\d{2}/g;
/** "June 2023", without a day. */
const MONTH = /\b[A-Za-z]{3,9}\s+20\d{2}\b/g;

/**
 * The quarter on whose last day households were counted. The title of the table tells it, in words that differ from file to
 * file: "April to June 2018", "30th June 2019". What the publisher's footnotes call Q1 ends on 31 March, which is the last
 * quarter of a financial year. Throws RefusedFile when the title names no quarter's end, or the file's name another one.
 */
export function quarterOf(title: string, fileName: string): Period {
  const period = inTitle(title);
  if (period === null) {
    throw new RefusedFile(
      `The title of table TA1 must name a quarter or its last day, but is "${visibleText(title.replace(/\s+/g, " "))}".`,
    );
  }
  const [stamp] = STAMP.exec(fileName) ?? [];
  const stamped = stamp === undefined ? null : quarter(stamp);
  if (stamped !== null && stamped.key !== period.key) {
    throw new RefusedFile(
      `The title of table TA1 is of ${period.label}, but the file's name, stamped ${stamp}, of ${stamped.label}: one of them is wrong.`,
    );
  }
  return period;
}

function inTitle(title: string): Period | null {
  const day = dayInWords(title);
  if (day !== null) {
    const period = quarter(day.slice(0, 7));
    return period !== null && period.endsOn === day ? period : null;
  }
  for (const [text] of title.matchAll(MONTHS)) {
    const period = quarter(text);
    if (period !== null) return period;
  }
  for (const [text] of title.matchAll(MONTH)) {
    const reading = readPeriod(text);
    const period = "period" in reading ? quarter(reading.period.startsOn.slice(0, 7)) : null;
    if (period !== null) return period;
  }
  return null;
}

/** A quarter by its months or by the month that it ends with. */
function quarter(text: string): Period | null {
  const reading = readPeriod(text, "QUARTER_END_STAMP");
  return "period" in reading && reading.period.frequency === Frequency.QUARTER ? reading.period : null;
}
