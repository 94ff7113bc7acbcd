/** Freezes a thing and everything that hangs on it, so that nobody can change a snapshot that others are reading. */
export function deepFreeze(root: object): void {
  const waiting: object[] = [root];
  for (let thing = waiting.pop(); thing !== undefined; thing = waiting.pop()) {
    if (Object.isFrozen(thing)) continue;
    Object.freeze(thing);
    for (const part of Object.values(thing)) if (typeof part === "object" && part !== null) waiting.push(part);
  }
}
