import type { Catalogue } from "../catalogue/catalogue";
import type { Area, Breakdown, BreakdownCategory, Measure, Partnership, Priority, Source } from "../catalogue/model";
import { nodesNamed } from "../catalogue/nodesNamed";
import { type Period } from "../domain/period/period";
import { readPeriod } from "../domain/period/readPeriod";
import { HubError } from "../errors";

/*
 * What an argument names. Where a question rests on it, one that names nothing is an error and not an empty answer: an
 * empty series would look like a fact.
 */

/** The area with a GSS code. Throws UNKNOWN_CODE. */
export function areaNamed(code: string, catalogue: Catalogue): Area {
  return catalogue.area(code) ?? unknown(code, "the GSS code of an area of this hub");
}

/** The partnership with a slug. Throws UNKNOWN_CODE. */
export function partnershipNamed(slug: string, catalogue: Catalogue): Partnership {
  return catalogue.partnership(slug) ?? unknown(slug, "the slug of a partnership of this hub");
}

/** The priorities with some ids; undefined when none are asked for. Throws UNKNOWN_ID and INVALID_ID. */
export function prioritiesNamed(
  ids: readonly string[] | null | undefined,
  catalogue: Catalogue,
): readonly Priority[] | undefined {
  return ids == null ? undefined : nodesNamed(catalogue, "Priority", { name: "priorities", ids });
}

/** The breakdown of a measure with a code. Throws UNKNOWN_CODE. */
export function breakdownNamed(code: string, { code: measure, breakdowns }: Measure): Breakdown {
  const known = breakdowns.map((breakdown) => breakdown.code).join(", ") || "it has none";
  const found = breakdowns.find((breakdown) => breakdown.code === code);
  return found ?? unknown(code, `the code of a breakdown of ${measure} (${known})`);
}

/** The category of a measure with a code, null for the total. Throws UNKNOWN_CODE. */
export function categoryNamed(
  code: string | null | undefined,
  { code: measure, breakdowns }: Measure,
): BreakdownCategory | null {
  if (code == null) return null;
  const categories = breakdowns.flatMap((breakdown) => breakdown.categories);
  const known = categories.map((category) => category.code).join(", ") || "it has none";
  const found = categories.find((category) => category.code === code);
  return found ?? unknown(code, `the code of a category of ${measure} (${known})`);
}

/** The source of a measure with a slug, null for whichever answers. Throws UNKNOWN_CODE. */
export function sourceNamed(slug: string | null | undefined, { code, sources }: Measure): Source | null {
  if (slug == null) return null;
  const known = sources.map((source) => source.slug).join(", ");
  return sources.find((source) => source.slug === slug) ?? unknown(slug, `the slug of a source of ${code} (${known})`);
}

/** The period that a PeriodKey, read already, names. */
export function periodNamed(key: string | null | undefined): Period | null {
  if (key == null) return null;
  const reading = readPeriod(key);
  return "period" in reading ? reading.period : unknown(key, "a period");
}

function unknown(given: string, what: string): never {
  throw new HubError("UNKNOWN_CODE", given, what);
}
