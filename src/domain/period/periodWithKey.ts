import type { Period } from "./period";
import { readPeriod } from "./readPeriod";

/** The period with a canonical key, "2025/26-Q3". Throws for what is no key, which only a fault of ours can hand over. */
export function periodWithKey(key: string): Period {
  const reading = readPeriod(key);
  if ("reason" in reading) throw new RangeError(`${reading.reason}.`);
  return reading.period;
}
