import { createHash } from "node:crypto";
import { AreaType } from "../../src/domain/areaType";
import type { Known } from "../../src/sources/known";

const HEADER =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

/** A month of Kent's crimes that nobody recorded, in the layout and about the proportions of a published one. */
export function madeUpMonth(known: Known, rows: number): string {
  const labels = (measure: string) =>
    (known.measure(measure)?.breakdowns ?? []).flatMap(({ categories }) => categories.map(({ label }) => label));
  const types = labels("total-crime");
  const outcomes = labels("recorded-crime-outcomes");
  const lsoas = known.areas.filter(({ type, validTo }) => type === AreaType.LSOA && validTo === null);
  const elsewhere = Array.from({ length: 900 }, (_, at) => ({
    code: `E01${String(900_000 + at)}`,
    name: `${["Ashford", "Canterbury", "Maidstone", "Medway", "Thanet"][at % 5]} ${String(at).padStart(3, "0")}A`,
  }));
  const places = [...lsoas, ...elsewhere];
  const lines = Array.from({ length: rows }, (_, at) => {
    const place = at % 100 === 0 ? { code: "", name: "" } : places[(at * 7) % places.length];
    const isIncident = at % 9 === 0;
    const id = isIncident ? "" : createHash("sha256").update(String(at)).digest("hex");
    const type = isIncident ? "Anti-social behaviour" : types[(at * 5) % types.length];
    const outcome = isIncident ? "" : outcomes[(at * 3) % outcomes.length];
    const where = `0.${100_000 + (at % 800_000)},51.${100_000 + (at % 90_000)},On or near Example Street ${at % 3_000}`;
    return `${id},2024-01,Kent Police,Kent Police,${where},${place?.code},${place?.name},${type},${outcome},`;
  });
  return [HEADER, ...lines, ""].join("\n");
}
