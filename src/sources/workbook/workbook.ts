/**
 * A cell as it is stored: text, number or truth; null when empty. A date is its ISO day ("2021-06-30"). A formula is its last
 * result; an error is its text ("#DIV/0!").
 */
export type Cell = string | number | boolean | null;

/**
 * A formula that nothing has worked out, as programs write them that do not calculate. To take it for an empty cell would be
 * to lose what whoever opens the workbook sees there.
 */
export const NO_RESULT = "#NO_RESULT!";

export interface WorkbookRow {
  /** From 1, as a spreadsheet counts. */
  readonly number: number;
  /** From the first column to the last that has a value. */
  readonly cells: readonly Cell[];
  /** By a filter or by hand. */
  readonly isHidden: boolean;
}

/** Some hundreds of rows of one sheet, in order. */
export interface SheetPiece {
  readonly sheet: string;
  readonly rows: readonly WorkbookRow[];
}

/** What a workbook may come to. Packed files can be made to unpack for ever, and repeats in a sheet likewise. */
export interface WorkbookLimits {
  /** The most bytes that its parts may have once unpacked, together. */
  readonly mostUnpackedBytes: number;
  /** How many times larger than the file its parts may be together, once they come to more than 100 MB. */
  readonly mostTimesLarger: number;
  /** The most bytes of an XLSX workbook's list of texts, which is held in memory. */
  readonly mostSharedStringBytes: number;
  readonly mostCellsPerRow: number;
  /** The most rows with values that a sheet may have. */
  readonly mostRowsPerSheet: number;
  /** The most times that one row with values may be said to repeat. */
  readonly mostRepeatsOfRow: number;
  readonly mostCharactersPerCell: number;
}

const MB = 1_000_000;

/**
 * Police recorded crime by partnership unpacks to 1.4 GB of XML, some fifty times its file. Excel has 1,048,576 rows, and
 * 32,767 characters in a cell.
 */
export const DEFAULT_WORKBOOK_LIMITS: WorkbookLimits = {
  mostUnpackedBytes: 4_000 * MB,
  mostTimesLarger: 500,
  mostSharedStringBytes: 128 * MB,
  mostCellsPerRow: 2_048,
  mostRowsPerSheet: 1_048_576,
  mostRepeatsOfRow: 65_536,
  mostCharactersPerCell: 1 * MB,
};

/** What of a workbook is wanted. */
export interface WorkbookWanted {
  /** Asked once of each sheet, in order and counted from 0, before it is read. */
  wants(sheet: string, index: number): boolean;
  readonly limits?: Partial<WorkbookLimits>;
}
