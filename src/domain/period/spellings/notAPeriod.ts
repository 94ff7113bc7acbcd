import { monthNamed } from "../monthName";
import { readPoint } from "./point";
import type { ReadSpelling } from "./span";

/** What publishers write that is no period of the hub's, with the reason. */
export const refuseWhatIsNoPeriod: ReadSpelling = (text) => {
  if (/academic|school|^ay ?\d/.test(text)) {
    const instead = "write the twelve months that it means, such as year ending August 2021";
    return { refusal: `is an academic year, which the hub does not keep: ${instead}` };
  }
  const point = readPoint(text);
  if (point !== null && point.day !== null) {
    return { refusal: "is a day: write the month, quarter or year that it belongs to" };
  }
  const nameBeforeYear = /([a-z]+)[ -]?'?\d{2}$/.exec(text)?.[1];
  if (nameBeforeYear !== undefined && monthNamed(nameBeforeYear) !== null) {
    return { refusal: "may have its year in two digits: a year is written with four" };
  }
  return null;
};
