import { ANTI_SOCIAL_BEHAVIOUR } from "../policeCounts/crimeCells";

/** The service's categories (crime-categories), each with the name that the files use for the same. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["anti-social-behaviour", ANTI_SOCIAL_BEHAVIOUR],
  ["bicycle-theft", "Bicycle theft"],
  ["burglary", "Burglary"],
  ["criminal-damage-arson", "Criminal damage and arson"],
  ["drugs", "Drugs"],
  ["other-crime", "Other crime"],
  ["other-theft", "Other theft"],
  ["possession-of-weapons", "Possession of weapons"],
  ["public-order", "Public order"],
  ["robbery", "Robbery"],
  ["shoplifting", "Shoplifting"],
  ["theft-from-the-person", "Theft from the person"],
  ["vehicle-crime", "Vehicle crime"],
  ["violent-crime", "Violence and sexual offences"],
]);

/** The name of a category in the files; null for one that nobody knows. */
export function typeOfCategory(category: string): string | null {
  return TYPES.get(category) ?? null;
}

/** Every category, as a message lists them. */
export const CATEGORIES = [...TYPES.keys()].join(", ");
