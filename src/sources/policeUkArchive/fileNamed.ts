import { nameKey } from "../nameKey";
import type { Coverage } from "../policeCounts/crimeCount";
import type { PoliceGeography } from "../policeCounts/policeGeography";

/** How the site names a month's file of a force, and how one of a district's small areas alone is named after it. */
const NAME =
  /^(?:[A-Z]+_)?(?<month>\d{4}-\d{2})-(?<force>[a-z]+(?:-[a-z]+)*?)-street(?:-(?<part>[a-z]+(?:-[a-z]+)*)-lsoas)?(?<rest>[-_.].*)?\.csv$/;

/** What a file's name says of it. */
export interface NamedFile {
  /** The month, written 2024-01; null when the name gives none. */
  readonly month: string | null;
  /** The force's name as the site spells it in addresses, such as kent. */
  readonly force: string | null;
  /** The name of the only district that it holds, as that is spelt in the file's name. */
  readonly part: string | null;
  /** Whether it holds all of the force's records, or of the district's; otherwise it is an extract. */
  readonly isWhole: boolean;
}

/** Whether a file of a folder or archive is one of street-level crimes. Others lie beside it: outcomes, stops, counts. */
export function isStreetFile(name: string): boolean {
  return /-street.*\.csv$/i.test(name);
}

/** Reads a file's name. Anything that is not exactly a name of the site's, or of a district's part, is an extract. */
export function fileNamed(name: string): NamedFile {
  const { month, force, part, rest } = NAME.exec(name)?.groups ?? {};
  const isExtract = month === undefined || rest !== undefined || /^[A-Z]+_/.test(name);
  return { month: month ?? null, force: force ?? null, part: part ?? null, isWhole: !isExtract };
}

/** What the records of a file are all of. */
export function coverageOf({ part, isWhole }: NamedFile, { force, district }: Geography): Coverage {
  if (!isWhole) return { kind: "EXTRACT" };
  if (part === null) return force === null ? { kind: "EXTRACT" } : { kind: "FORCE", force };
  const only = district(nameKey(part));
  return only === null ? { kind: "EXTRACT" } : { kind: "DISTRICT", district: only };
}

interface Geography {
  readonly force: PoliceGeography["force"];
  district(name: string): ReturnType<PoliceGeography["district"]>;
}
