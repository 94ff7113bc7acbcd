import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { StartError } from "../../../errors";
import { compareText } from "./fault";
import type { Found } from "./findSeedFiles";

const FOLDER = "measurements";

/** A file of figures: SOURCE.csv, or SOURCE.PART.csv where a source has several. */
export interface MeasurementFile extends Found {
  /** The slug of the source that its name gives. */
  readonly source: string;
}

/** Lists the files of figures by name. README.md and names that begin with a dot are passed over; anything else is a fault. */
export function findMeasurementFiles(seedsFolder: string): MeasurementFile[] {
  const folder = join(resolve(seedsFolder), FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name !== "README.md" && !name.startsWith("."))
    .sort(compareText)
    .map((name) => {
      const location = join(folder, name);
      const path = `${basename(resolve(seedsFolder))}/${FOLDER}/${name}`;
      const [, source] = /^([a-z0-9-]+)(?:\.[a-z0-9-]+)?\.csv$/.exec(name) ?? [];
      if (source !== undefined && statSync(location).isFile()) return { location, path, name, source };
      throw new StartError(`${path} is not a file of figures: those are named SOURCE.csv or SOURCE.PART.csv.`);
    });
}
