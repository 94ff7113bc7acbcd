import { writeFile } from "node:fs/promises";
import { Command, Option } from "commander";
import type { Period } from "../domain/period/period";
import { readPeriod } from "../domain/period/readPeriod";
import { StartError } from "../errors";
import { perform } from "./perform";
import { templateWork } from "./works/template.work";

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
      const { content, rows, left } = await perform(templateWork, {
        organisation,
        period: period.key,
        format: options.format,
      });
      await write(file, Buffer.from(content, "base64"), options.force ?? false);
      console.log(`Wrote ${file}: the return of ${organisation} for ${period.label}. Rows to fill in: ${rows}.`);
      if (left.length > 0) console.log(["Not asked for:", ...left.map((line) => `  ${line}`)].join("\n"));
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
