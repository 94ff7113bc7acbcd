/** Keeps at most so many values, and forgets the one that was longest not asked for. */
export class LeastRecentlyUsed<Value> {
  /** A Map keeps its keys in the order they came in: the first is the one longest unused. */
  private readonly kept = new Map<string, Value>();

  constructor(private readonly most: number) {}

  /** The value of a key, which is thereby used. */
  get(key: string): Value | undefined {
    const value = this.kept.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  /** Keeps a value, and forgets another if there are too many. */
  set(key: string, value: Value): void {
    this.kept.delete(key);
    this.kept.set(key, value);
    if (this.kept.size <= this.most) return;
    for (const oldest of this.kept.keys()) {
      this.kept.delete(oldest);
      return;
    }
  }
}
