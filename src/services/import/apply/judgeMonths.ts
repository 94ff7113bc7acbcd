import type { EntityManager } from "typeorm";
import type { Catalogue } from "../../../catalogue/catalogue";
import { within } from "../../../catalogue/containment";
import type { Area, Source } from "../../../catalogue/model";
import { AreaType } from "../../../domain/areaType";
import { Completeness } from "../../../domain/completeness";
import type { Day } from "../../../domain/day";
import { INCOMPLETE_MONTH, incompleteMonths, PARTIAL_AS_READ } from "../../../domain/incompleteMonths";
import { firstDay, monthOfDay } from "../../../domain/period/months";
import type { IncompleteMonths } from "../../../sources/connector";
import type { StagedOrigin } from "../stage/originRegister";
import { MARK_HELD, MARK_STAGED, READ_TOTALS } from "./judgedMonthsSql";

/** The areas that a publisher's file can be about, the widest first: it decides for what lies within it. */
const FILE_AREAS = [AreaType.POLICE_FORCE, AreaType.UNITARY, AreaType.DISTRICT];

/** How far a month's neighbours lie that it is judged by, in months (domain/incompleteMonths.ts). */
const NEIGHBOURHOOD = 3;

/** The total of one month of an area, and whether it is about to be imported. */
interface Total {
  readonly areaId: number;
  readonly startsOn: Day;
  readonly value: number;
  readonly isStaged: boolean;
}

/** What is known of a month in an area: why its figures are in doubt, or null when they are not. */
interface Verdict {
  readonly areaId: number;
  readonly startsOn: Day;
  readonly note: string | null;
}

/**
 * Tells months that were published incomplete by their neighbours, and flags the figures that are in doubt: those that are
 * staged, and those held of months whose neighbours have only now arrived, which become vintages of their own.
 */
export async function judgeMonths(
  manager: EntityManager,
  { judgedBy, inDoubt }: IncompleteMonths,
  source: Source,
  catalogue: Catalogue,
  origins: readonly StagedOrigin[],
): Promise<void> {
  const measure = catalogue.measure(judgedBy);
  if (measure === null) return;
  const areas = catalogue.areas.filter(({ type }) => FILE_AREAS.includes(type));
  const areWhole = origins.map(({ completeness }) => completeness === Completeness.WHOLE);
  const totals = await manager.query<Total[]>(READ_TOTALS, [
    measure.rowId,
    areas.map(({ rowId }) => rowId),
    source.rowId,
    areWhole,
  ]);
  const verdicts = verdictsOn(totals, areas);
  if (verdicts.length === 0) return;
  const about = [
    verdicts.map(({ areaId }) => areaId),
    verdicts.map(({ startsOn }) => startsOn),
    verdicts.map(({ note }) => note),
    inDoubt.flatMap((code) => catalogue.measure(code)?.rowId ?? []),
    INCOMPLETE_MONTH,
    PARTIAL_AS_READ,
  ];
  await manager.query(MARK_STAGED, [...about, areWhole]);
  await manager.query(MARK_HELD, [...about, source.rowId]);
}

/** What the totals say of the months around those that are being imported, for each area and all within it. */
function verdictsOn(totals: readonly Total[], areas: readonly Area[]): Verdict[] {
  const staged = new Set(totals.filter(({ isStaged }) => isStaged).map(({ startsOn }) => monthOfDay(startsOn)));
  const isNear = (day: Day) => [...staged].some((month) => Math.abs(month - monthOfDay(day)) <= NEIGHBOURHOOD);
  const verdicts = new Map<string, Verdict>();
  for (const area of widestFirst(areas)) {
    const own = totals.filter(({ areaId }) => areaId === area.rowId);
    const incomplete = incompleteMonths(new Map(own.map(({ startsOn, value }) => [startsOn.slice(0, 7), value])));
    const inside = [area, ...within(area, null)];
    for (const { startsOn } of own.filter((total) => isNear(total.startsOn))) {
      const note = incomplete.get(startsOn.slice(0, 7)) ?? null;
      for (const { rowId } of inside) {
        const key = `${rowId} ${startsOn}`;
        // What a wider file's total has said of the month stands.
        if (!verdicts.has(key)) verdicts.set(key, { areaId: rowId, startsOn: firstDay(monthOfDay(startsOn)), note });
      }
    }
  }
  return [...verdicts.values()];
}

function widestFirst(areas: readonly Area[]): Area[] {
  return [...areas].sort((a, b) => FILE_AREAS.indexOf(a.type) - FILE_AREAS.indexOf(b.type));
}
