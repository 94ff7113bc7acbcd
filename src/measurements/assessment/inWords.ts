import type { Area, Unit } from "../../catalogue/model";

/** A number as people read it, with no more decimals than it needs: small ones keep two digits that say something. */
export function inFigures(value: number, decimals: number): string {
  const isSmall = value !== 0 && Math.abs(value) < 0.1;
  const most = isSmall ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: Math.max(decimals, 2) };
  // Adding zero makes a plain one of a negative zero.
  return (value + 0).toLocaleString("en-GB", most);
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
