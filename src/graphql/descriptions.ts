/** Sentences that several arguments share. */
export const IN_FORCE_ON_LIST = "Only what is in force on this day; without it whatever the day.";
export const TEXT_FILTER = "Only those whose wording holds this text; case and accents do not matter.";
