import { londonDay } from "../../domain/londonDay";
import { readPeriod } from "../../domain/period/readPeriod";
import { StartError } from "../../errors";
import type { Work } from "../beside/work";

/** Which template is wanted. */
interface WantedTemplate {
  /** The organisation's slug. */
  readonly organisation: string;
  readonly period: string;
  readonly format: "xlsx" | "csv";
}

/** A template that was made, and what to say of it. */
interface MadeTemplate {
  /** The file's bytes, in base 64. */
  readonly content: string;
  readonly rows: number;
  readonly left: readonly string[];
}

/** Makes the template of a partner's return. */
export const templateWork: Work<WantedTemplate, never, MadeTemplate> = {
  name: "template",
  needsCatalogue: true,
  do: async ({ database }, { organisation: slug, period: given, format }) => {
    const reading = readPeriod(given);
    if (!("period" in reading)) throw new StartError(`--period ${reading.reason}.`);
    // Loaded here, so that other commands need not wait for them.
    const { loadCatalogue } = await import("../../catalogue/loadCatalogue.js");
    const { returningOrganisation } = await import("../../services/template/returningOrganisation.js");
    const { returnTemplate } = await import("../../services/template/returnTemplate.js");
    const { writeTemplate } = await import("../../services/template/writeTemplate.js");
    const catalogue = await loadCatalogue(database);
    const organisation = returningOrganisation(catalogue, slug);
    const template = returnTemplate(catalogue, organisation, reading.period, londonDay(new Date()));
    const bytes = await writeTemplate(template, format);
    return { content: bytes.toString("base64"), rows: template.rows.length, left: template.left };
  },
};
