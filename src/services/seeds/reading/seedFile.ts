import { isMap, isNode, isScalar, isSeq, type LineCounter, type ParsedNode } from "yaml";
import type { Fault } from "./fault";

/** The way to a value within a file: keys of mappings and places in lists, from 0. */
export type ValuePath = readonly PropertyKey[];

/** Where the parts of a YAML file stand. */
export class SeedPlaces {
  constructor(
    private readonly contents: ParsedNode | null,
    private readonly lines: LineCounter,
  ) {}

  /** The line on which a value's key stands, or the value where it has no key; for a missing one, its parent's. */
  lineOf(path: ValuePath): number {
    let node: unknown = this.contents;
    let offset = this.contents?.range[0] ?? 0;
    for (const step of path) {
      const found = stepInto(node, step);
      if (!found) break;
      offset = found.offset;
      node = found.node;
    }
    return this.lines.linePos(offset).line;
  }
}

function stepInto(node: unknown, step: PropertyKey): { node: unknown; offset: number } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    return pair && isScalar(pair.key) ? { node: pair.value, offset: pair.key.range?.[0] ?? 0 } : null;
  }
  const item = isSeq(node) ? node.items[Number(step)] : undefined;
  return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : null;
}

/** A seed file that has the right shape: what it says, and where it says it. */
export class SeedFile<T> {
  constructor(
    /** From the seeds folder's own name on. */
    readonly path: string,
    /** The file's name without its ending. */
    readonly name: string,
    readonly data: T,
    private readonly places: SeedPlaces,
  ) {}

  /** Where a value stands, for a message about another file. */
  whereIs(path: ValuePath): string {
    return `${this.path}, line ${this.places.lineOf(path)}`;
  }

  /** A fault of the value at a path: its name, the rule, and what was found. */
  fault(path: ValuePath, ruleAndFinding: string): Fault {
    return { file: this.path, line: this.places.lineOf(path), text: `${nameOf(path)} ${ruleAndFinding}` };
  }
}

/** What a value is called in a message: its key, or its place in a list. */
export function nameOf(path: ValuePath): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  return typeof last === "number" ? `item ${last + 1} of ${nameOf(path.slice(0, -1))}` : String(last);
}
