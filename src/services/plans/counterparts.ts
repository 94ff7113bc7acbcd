/** A priority, or a cross-cutting theme, of a plan that has been written. */
export interface WrittenPriority {
  readonly id: number;
  readonly title: string;
  readonly statement: string | null;
  readonly crossCutting: boolean;
}

/** A priority of a plan, and the one that stands for it in the plan's successor. */
export interface Counterpart {
  readonly former: WrittenPriority;
  readonly successor: WrittenPriority;
}

/**
 * The priorities of a plan that its successor has too, by row: those of the same title, whatever its capitals and white
 * space, and of the same kind, theme or not. One that stands twice in either plan is not known again.
 */
export function counterparts(
  formers: readonly WrittenPriority[],
  successors: readonly WrittenPriority[],
): ReadonlyMap<number, Counterpart> {
  const [before, after] = [onlyOnes(formers), onlyOnes(successors)];
  const found = new Map<number, Counterpart>();
  for (const [key, former] of before) {
    const successor = after.get(key);
    if (successor !== undefined) found.set(former.id, { former, successor });
  }
  return found;
}

function onlyOnes(priorities: readonly WrittenPriority[]): ReadonlyMap<string, WrittenPriority> {
  const once = new Map<string, WrittenPriority>();
  const twice = new Set<string>();
  for (const priority of priorities) {
    const key = `${priority.crossCutting} ${folded(priority.title)}`;
    if (once.has(key)) twice.add(key);
    once.set(key, priority);
  }
  for (const key of twice) once.delete(key);
  return once;
}

/** Case is folded by way of capitals, which makes "ß" and "SS" one. */
function folded(title: string): string {
  return title.normalize("NFC").trim().replace(/\s+/g, " ").toUpperCase().toLowerCase();
}
