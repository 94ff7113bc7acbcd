import { writeFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { londonDay } from "../domain/londonDay";
import type { Period } from "../domain/period/period";
import { readPeriod } from "../domain/period/readPeriod";
import { StartError } from "../errors";
import { withSeededDatabase } from "./withSeededDatabase";

interface Options {
  readonly period: string;
  readonly format: "xlsx" | "csv";
  readonly out?: string;
  readonly force?: true;
}

/** `csp-hub template ORGANISATION --period PERIOD` */
export function templateCommand(): Command {
  return new Command("template")
    .description("Write the template of the return that a partner sends: a row for each figure that it is asked for.")
    .argument("<organisation>", "the partner's slug, such as kent-police")
    .requiredOption("--period <period>", "what the return is for, such as 2025/26-Q4")
    .addOption(
      new Option("--format <format>", "a workbook or comma-separated text").choices(["xlsx", "csv"]).default("xlsx"),
    )
    .option("--out <file>", "the file to write; in this folder, and named after the partner and period, otherwise")
    .option("--force", "write over a file that is there already")
    .action(async (organisation: string, options: Options) => {
      const period = periodOf(options.period);
      const file = options.out ?? `${organisation}-${period.key.replace("/", "-")}.${options.format}`;
      const { bytes, rows, left } = await written(organisation, period, options.format);
      await write(file, bytes, options.force ?? false);
      console.log(`Wrote ${file}: the return of ${organisation} for ${period.label}. Rows to fill in: ${rows}.`);
      if (left.length > 0) console.log(["Not asked for:", ...left.map((line) => `  ${line}`)].join("\n"));
    });
}

const WHILE_IN_USE = "Run this command when it has stopped.";

/** A template that was written, and what to say of it. */
interface Written {
  readonly bytes: Buffer;
  readonly rows: number;
  readonly left: readonly string[];
}

function written(slug: string, period: Period, format: Options["format"]): Promise<Written> {
  return withSeededDatabase(WHILE_IN_USE, async (database) => {
    // Loaded here, so that other commands need not wait for them.
    const { loadCatalogue } = await import("../catalogue/loadCatalogue.js");
    const { returningOrganisation } = await import("../services/template/returningOrganisation.js");
    const { returnTemplate } = await import("../services/template/returnTemplate.js");
    const { writeTemplate } = await import("../services/template/writeTemplate.js");
    const catalogue = await loadCatalogue(database);
    const organisation = returningOrganisation(catalogue, slug);
    const template = returnTemplate(catalogue, organisation, period, londonDay(new Date()));
    return { bytes: await writeTemplate(template, format), rows: template.rows.length, left: template.left };
  });
}

function periodOf(given: string): Period {
  const reading = readPeriod(given);
  if ("period" in reading) return reading.period;
  throw new StartError(`--period ${reading.reason}.`);
}

async function write(file: string, bytes: Buffer, mayReplace: boolean): Promise<void> {
  try {
    await writeFile(file, bytes, { flag: mayReplace ? "w" : "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST") throw new StartError(`${file} cannot be written (${code}).`);
    throw new StartError(`${file} is there already, and may be filled in: name another with --out, or add --force.`);
  }
}
