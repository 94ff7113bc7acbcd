import type { Area, Unit } from "../../catalogue/model";

/** A number as people read it, with no more decimals than it needs. */
export function inFigures(value: number, decimals: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: Math.max(decimals, 2) });
}

/** A value with its unit: "588 incidents", "12.5%". */
export function withUnit(value: number, { decimals, symbol, label }: Unit): string {
  const number = inFigures(value, decimals);
  return symbol ? `${number}${symbol}` : `${number} ${label}`;
}

/** An area by name, with its code, since county, police force and fire authority are all called Kent. */
export function nameOf({ name, code }: Area): string {
  return `${name} (${code})`;
}
