/** The decimals of the units that the measures have. */
export const DECIMALS = {
  "reoffending-rate": 2,
  "youth-16-17-in-education-or-training": 2,
  "youth-cautioned-or-sentenced-rate": 1,
  "youth-first-time-entrants-rate": 0,
};
