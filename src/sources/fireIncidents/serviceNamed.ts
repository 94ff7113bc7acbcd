import { AreaType } from "../../domain/areaType";
import type { Known, KnownArea } from "../known";
import { nameKey } from "../nameKey";

/** What may follow the name of a service's area. */
const SUFFIX = / (fire( and rescue)?( service| authority)?|frs|fra)$/;

/** The area of the fire and rescue service with a code or, where there is none, a name; null when the hub does not hold it. */
export function serviceNamed({ areas }: Known, code: string, name: string): KnownArea | null {
  const services = areas.filter(({ type }) => type === AreaType.FIRE_AUTHORITY);
  if (code !== "") return services.find((area) => area.code === code) ?? null;
  const key = nameKey(name).replace(SUFFIX, "");
  return services.find((area) => nameKey(area.name) === key) ?? null;
}
