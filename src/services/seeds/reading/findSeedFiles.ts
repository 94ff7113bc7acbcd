import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { StartError } from "../../../errors";
import { compareText } from "./fault";

/** The kinds of thing that are one file each, and the folder of each. */
export const FLAT_FOLDERS = [
  "alignments",
  "annotations",
  "areas",
  "measures",
  "organisations",
  "partnerships",
  "plans",
  "sources",
] as const;
const STRATEGIES = "strategies";
const FOLDERS = [...FLAT_FOLDERS, STRATEGIES];
/** Figures: no part of the catalogue, and read by a loader of their own. */
const READ_APART = ["measurements"];
const STRATEGY_FILE = /^(strategy|priority-[1-9]\d*|achievements|(survey|assessment)-[a-z0-9-]+)$/;

/** A file or folder that the seeds folder holds. */
export interface Found {
  /** Where it is on this machine. */
  readonly location: string;
  /** From the seeds folder's own name on, as messages name it. */
  readonly path: string;
  /** Its name, a file's without the ending. */
  readonly name: string;
}

/** Every seed file, sorted by name. */
export interface FoundSeeds extends Readonly<Record<(typeof FLAT_FOLDERS)[number], readonly Found[]>> {
  readonly strategies: readonly { readonly folder: Found; readonly files: readonly Found[] }[];
}

/**
 * Lists the seed files. README.md and names that begin with a dot are passed over; anything else that is not a seed file
 * in its folder is a fault, since a file that is silently not read looks as if it were.
 */
export function findSeedFiles(seedsFolder: string): FoundSeeds {
  const location = resolve(seedsFolder);
  if (!existsSync(location)) {
    throw new StartError(`There is no folder of seeds at ${location}: set HUB_SEEDS_DIR to where it is.`);
  }
  const root = { location, path: basename(location), name: basename(location) };
  const folders = new Map(foldersIn(root).map((folder) => [folder.name, folder]));
  for (const { name, path } of folders.values()) {
    if (!FOLDERS.includes(name) && !READ_APART.includes(name))
      throw new StartError(`${path} is not a folder of seeds: those are ${FOLDERS.join(", ")}.`);
  }
  const filesOf = (name: string) => filesIn(folders.get(name));
  const strategies = folders.get(STRATEGIES);
  return {
    alignments: filesOf("alignments"),
    annotations: filesOf("annotations"),
    areas: filesOf("areas"),
    measures: filesOf("measures"),
    organisations: filesOf("organisations"),
    partnerships: filesOf("partnerships"),
    plans: filesOf("plans"),
    sources: filesOf("sources"),
    strategies: strategies ? foldersIn(strategies).map((folder) => ({ folder, files: strategyFilesIn(folder) })) : [],
  };
}

function foldersIn(folder: Found): Found[] {
  const entries = entriesOf(folder);
  const stray = entries.find(({ isFolder }) => !isFolder);
  if (stray) throw new StartError(`${stray.path} is not a folder: seed files stand in a folder for their kind.`);
  return entries;
}

function filesIn(folder: Found | undefined): Found[] {
  if (!folder) return [];
  const files = entriesOf(folder).map(asSeedFile);
  // Two endings allow the same name twice.
  const twin = files.find(({ name }, place) => files[place - 1]?.name === name);
  if (twin) throw new StartError(`${twin.path} stands beside a file of the same name that ends in .yaml: keep one.`);
  return files;
}

function strategyFilesIn(folder: Found): Found[] {
  const files = filesIn(folder);
  const stray = files.find(({ name }) => !STRATEGY_FILE.test(name));
  if (stray) {
    throw new StartError(
      `${stray.path} is not a file of a strategy: those are strategy, priority-1 and so on, achievements, survey-… and assessment-….`,
    );
  }
  if (files.some(({ name }) => name === "strategy")) return files;
  throw new StartError(`${folder.path} must hold a file strategy.yaml, but does not.`);
}

function asSeedFile(entry: Found & { isFolder: boolean }): Found {
  const ending = extname(entry.path);
  if (!entry.isFolder && (ending === ".yaml" || ending === ".yml")) {
    return { ...entry, name: basename(entry.path, ending) };
  }
  throw new StartError(`${entry.path} is not a seed file: those end in .yaml or .yml.`);
}

function entriesOf({ location, path }: Found): (Found & { isFolder: boolean })[] {
  try {
    return readdirSync(location)
      .filter((name) => name !== "README.md" && !name.startsWith("."))
      .sort(compareText)
      .map((name) => ({
        location: join(location, name),
        path: `${path}/${name}`,
        name,
        isFolder: statSync(join(location, name)).isDirectory(),
      }));
  } catch (error) {
    throw new StartError(`The folder ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
