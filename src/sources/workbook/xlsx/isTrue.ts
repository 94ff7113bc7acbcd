/** Whether an attribute of XLSX says yes (XML Schema, boolean). */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}
