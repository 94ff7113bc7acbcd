import type * as z from "zod";
import { stopAtFirst } from "./fault";
import type { Found } from "./findSeedFiles";
import { readYaml } from "./readYaml";
import { nameOf, SeedFile, type ValuePath } from "./seedFile";

const SHOWN_LENGTH = 60;

/** Reads a file and holds it to the shape of its kind. Stops at the first fault, by line. */
export function parseSeedFile<T>(found: Found, schema: z.ZodType<T>): SeedFile<T> {
  const { data, places } = readYaml(found);
  const parsed = schema.safeParse(data);
  if (parsed.success) return new SeedFile(found.path, found.name, parsed.data, places);
  const { issues } = parsed.error;
  const faults = issues.filter((issue) => !isMisspelt(issue, issues, data)).flatMap((issue) => explain(issue, data));
  stopAtFirst(faults.map(({ path, text }) => ({ file: found.path, line: places.lineOf(path), text })));
  throw new Error(`${found.path} was refused without a reason.`);
}

/** Whether a value is missing where a key is unknown: then it is most likely that key that is misspelt. */
function isMisspelt({ path }: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[], data: unknown): boolean {
  if (path.length === 0 || valueAt(data, path) !== undefined) return false;
  const parent = JSON.stringify(path.slice(0, -1));
  return issues.some((other) => other.code === "unrecognized_keys" && JSON.stringify(other.path) === parent);
}

/** The schemas' messages are rules ("must be …"); here each gets the value's name before and the value after. */
function explain(issue: z.core.$ZodIssue, data: unknown): { path: ValuePath; text: string }[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      text: `${nameOf(issue.path)} ${issue.message}, but has ${shown(key)}`,
    }));
  }
  return [
    { path: issue.path, text: `${nameOf(issue.path)} ${issue.message}, but is ${shown(valueAt(data, issue.path))}` },
  ];
}

function valueAt(data: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );
}

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a set of keys";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}
