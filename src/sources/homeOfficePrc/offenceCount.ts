import { MisreadRows } from "../misreadRows";
import { nameKey } from "../nameKey";

/** The measures that offences are counted into. */
export const PRC_MEASURES = ["total-crime", "violent-offences"] as const;
export type PrcMeasure = (typeof PRC_MEASURES)[number];

/** The groups that the strategy means by violent (seeds/measures/violent-offences.yaml), however a year spells them. */
const VIOLENT = new Set([
  "violence against the person",
  "violence against the person offences",
  "sexual offences",
  "robbery",
  "robbery offences",
]);

/** All other groups that the tables have had since 2003. */
const NOT_VIOLENT = new Set([
  "all other theft offences",
  "burglary",
  "burglary offences",
  "criminal damage",
  "criminal damage and arson",
  "drug offences",
  "fraud and forgery",
  "fraud offences",
  "miscellaneous crimes",
  "miscellaneous crimes against society",
  "other offences",
  "other theft offences",
  "possession of weapons offences",
  "public order offences",
  "theft",
  "theft offences",
  "vehicle offences",
]);

/** Whether offences of a group are violent. */
export function isViolent(group: string): boolean {
  return VIOLENT.has(nameKey(group));
}

/** Whether it is known what a group is; one that is not may be violent. */
function isKnown(group: string): boolean {
  return isViolent(group) || NOT_VIOLENT.has(nameKey(group));
}

/** Offences of one partnership in one period, as many rows give them. */
export interface OffenceCount {
  readonly force: string;
  readonly partnership: string;
  readonly period: string;
  readonly sheet: string | null;
  readonly firstRow: number;
  offences: Record<PrcMeasure, number>;
  /** Offences of groups that are not known, by group; they are among all. */
  readonly unknown: Map<string, number>;
  /** Source rows, by whether they are of violent offences. */
  rows: { violent: number; other: number };
}

/** Whether the tables give offences under no partnership of the force. */
export function isUnassigned({ partnership }: OffenceCount): boolean {
  return /\bunassigned\b/i.test(partnership);
}

/** Counts rows by force, partnership and period: memory grows with these, not with the million of rows of a file. */
export class OffenceCounts {
  readonly #counts = new Map<string, OffenceCount>();
  readonly #misread = new MisreadRows();

  /** Takes note of a row that could not be understood, as far as it says of when it is. */
  misread(force: string, time: string): void {
    this.#misread.add(nameKey(force), time);
  }

  /** How many rows that could not be understood may be of a force in a period. */
  misreadIn(force: string, period: string): number {
    const times = new Set([period, period.slice(0, "2025/26".length), ""]);
    return this.#misread.mayBe(nameKey(force), [...times]);
  }

  add(
    of: Pick<OffenceCount, "force" | "partnership" | "period" | "sheet">,
    group: string,
    offences: number,
    row: number,
  ) {
    const key = [of.force, of.partnership, of.period].join("\t");
    const count = this.#counts.get(key) ?? {
      ...of,
      firstRow: row,
      offences: { "total-crime": 0, "violent-offences": 0 },
      unknown: new Map(),
      rows: { violent: 0, other: 0 },
    };
    this.#counts.set(key, count);
    count.offences["total-crime"] += offences;
    if (!isKnown(group) && offences !== 0) count.unknown.set(group, (count.unknown.get(group) ?? 0) + offences);
    if (isViolent(group)) {
      count.offences["violent-offences"] += offences;
      count.rows.violent += 1;
    } else count.rows.other += 1;
  }

  /** All counts of each force in each period. */
  byForceAndPeriod(): OffenceCount[][] {
    const groups = new Map<string, OffenceCount[]>();
    for (const count of this.#counts.values()) {
      const key = `${nameKey(count.force)}\t${count.period}`;
      groups.set(key, [...(groups.get(key) ?? []), count]);
    }
    return [...groups.values()];
  }
}
