/** Sentences that several arguments share. */
export const IN_FORCE_ON_LIST = "Only what is in force on this day; without it whatever the day.";
export const TEXT_FILTER = "Only those whose wording holds this text; case and accents do not matter.";
export const AS_OF = "What the hub knew at this instant; without it what it knows now.";
export const PER_POPULATION =
  "Rates for so many residents instead of counts, such as 1,000: each by the mid-year population of its period's own year, not scaled up to a year. 1 to 10,000,000.";
