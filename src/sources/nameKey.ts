/** A name as it is compared: names of areas come with other cases, spaces, signs and "&" for "and". */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
