import { MeasurementFlag } from "../../domain/measurementFlag";

/** What the publisher says of one figure in words that no rule can read. */
interface PublishersNote {
  readonly measure: string;
  readonly area: string;
  readonly year: string;
  /** The figure that it is said of, null for none: a release that gives another has replaced what this is about. */
  readonly value: number | null;
  readonly flags: readonly MeasurementFlag[];
  readonly note: string;
  /** The row of the sheet Notes that says it. */
  readonly row: number;
}

const INCIDENTS = "fly-tipping-incidents";
const PROSECUTIONS = "fly-tipping-prosecutions";
const ENGLAND = "E92000001";
const SOUTH_EAST = "E12000008";
const DOVER = "E07000108";
const FOLKESTONE_AND_HYTHE = "E07000112";
const SWALE = "E07000113";
const TUNBRIDGE_WELLS = "E07000116";

const { ESTIMATED, PARTIAL, SERIES_BREAK } = MeasurementFlag;

const NOTTINGHAM =
  "Higher than the sum of the councils shown: includes the total that Nottingham reported, which its own row does not show.";
const MISSING_OR_PARTIAL = "Includes estimates for councils whose figures are missing or partial.";
const ALSO_CUSTOMERS_ONLY =
  "Includes estimates for councils whose figures are missing, partial or customer reports only.";

/**
 * What the sheet Notes of the release of 31 January 2023 says of Kent's councils, the South East and England. It is prose,
 * so it stands here as a table instead of being guessed at; figures that it says nothing of go by the rules of their rows.
 */
const NOTES: readonly PublishersNote[] = [
  about(INCIDENTS, ENGLAND, "2012/13", 714_637, [], NOTTINGHAM, 20),
  about(INCIDENTS, ENGLAND, "2013/14", 857_655, [], NOTTINGHAM, 24),
  about(INCIDENTS, ENGLAND, "2014/15", 905_604, [ESTIMATED], MISSING_OR_PARTIAL, 28),
  about(INCIDENTS, ENGLAND, "2015/16", 941_895.766955149, [ESTIMATED], ALSO_CUSTOMERS_ONLY, 37),
  about(INCIDENTS, ENGLAND, "2016/17", 1_011_199, [ESTIMATED], ALSO_CUSTOMERS_ONLY, 44),
  about(INCIDENTS, ENGLAND, "2017/18", 997_612, [ESTIMATED], ALSO_CUSTOMERS_ONLY, 49),
  about(
    INCIDENTS,
    ENGLAND,
    "2021/22",
    1_091_019,
    [ESTIMATED],
    "Includes an estimate for Hackney, which could not provide data.",
    87,
  ),
  about(
    INCIDENTS,
    TUNBRIDGE_WELLS,
    "2018/19",
    null,
    [],
    'Published as ":". The council returned 9 months; the rest was estimated for the national total only.',
    56,
  ),
  about(
    INCIDENTS,
    DOVER,
    "2019/20",
    942,
    [],
    "Reporting basis: all incidents (the council could not fully confirm it).",
    69,
  ),
  about(
    INCIDENTS,
    FOLKESTONE_AND_HYTHE,
    "2020/21",
    1779,
    [SERIES_BREAK],
    "Reporting basis: all incidents, on the word of new staff; only customer reports were counted in 2019/20.",
    80,
  ),
  about(
    PROSECUTIONS,
    TUNBRIDGE_WELLS,
    "2018/19",
    5,
    [],
    "The council returned 9 months of incidents for 2018/19; the publisher does not say whether its prosecutions cover the whole year.",
    56,
  ),
  about(
    PROSECUTIONS,
    TUNBRIDGE_WELLS,
    "2019/20",
    7,
    [ESTIMATED],
    "Estimated by Defra: the entry for prosecutions was missing.",
    74,
  ),
  about(PROSECUTIONS, SOUTH_EAST, "2019/20", 190, [ESTIMATED], "Includes an estimate for Tunbridge Wells.", 74),
  about(
    PROSECUTIONS,
    ENGLAND,
    "2019/20",
    1930,
    [ESTIMATED],
    "Includes estimates for Bolton, Sedgemoor and Tunbridge Wells.",
    74,
  ),
  about(
    PROSECUTIONS,
    SWALE,
    "2019/20",
    7,
    [],
    "Defra revised the council's actions for 2019/20 in the release of 2020/21.",
    76,
  ),
  about(PROSECUTIONS, ENGLAND, "2021/22", 1959, [PARTIAL], "Leaves out Hackney, which could not provide data.", 87),
];

function about(
  measure: string,
  area: string,
  year: string,
  value: number | null,
  flags: readonly MeasurementFlag[],
  note: string,
  row: number,
): PublishersNote {
  return { measure, area, year, value, flags, note, row };
}

/** What the publisher says in prose of a figure; null when it says nothing of it, or said it of a figure since replaced. */
export function publishersNoteOf(
  measure: string,
  area: string,
  year: string,
  value: number | null,
): PublishersNote | null {
  const is = (note: PublishersNote) =>
    note.measure === measure && note.area === area && note.year === year && note.value === value;
  return NOTES.find(is) ?? null;
}
