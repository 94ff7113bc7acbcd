import type { Period } from "../../domain/period/period";

/** The version of the template that is written and read. */
export const TEMPLATE_VERSION = 1;

/** The line by which a return is known again, however its titles are worded: version, organisation's slug, period's key. */
const MARK = /^csp-hub return (\d{1,6}): ([a-z0-9-]+) (\S+)$/;

/** What a template was written for. */
export interface ReturnMark {
  readonly version: number;
  readonly organisation: string;
  readonly period: string;
}

/** The mark of a template, which stays text whatever program opens it. */
export function markOf(organisation: string, period: Period): string {
  return `csp-hub return ${TEMPLATE_VERSION}: ${organisation} ${period.key}`;
}

/** The mark in a cell; null when it holds none. */
export function markIn(text: string): ReturnMark | null {
  const [, version, organisation, period] = MARK.exec(text) ?? [];
  if (organisation === undefined || period === undefined) return null;
  return { version: Number(version), organisation, period };
}
