/** Freezes a thing and everything that hangs on it, so that nobody can change a snapshot that others are reading. */
export function deepFreeze(root: object): void {
  const waiting: object[] = [root];
  for (let thing = waiting.pop(); thing !== undefined; thing = waiting.pop()) {
    if (Object.isFrozen(thing)) continue;
    Object.freeze(thing);
    // A loop over names, since a list of values for each of a hundred thousand objects is what would take the time.
    for (const name in thing) {
      const part = (thing as Record<string, unknown>)[name];
      if (typeof part === "object" && part !== null) waiting.push(part);
    }
  }
}
