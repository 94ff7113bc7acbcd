import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";

/** Throws RefusedFile when an answer says that it is of none of the wanted media types. One that does not say may be any. */
export function refuseMediaType(host: string, contentType: string | null, accept: readonly string[] | undefined): void {
  const type = contentType?.split(";")[0]?.trim().toLowerCase();
  if (!type || accept === undefined || accept.some((wanted) => matches(type, wanted.toLowerCase()))) return;
  const page = type === "text/html" ? ", perhaps a page that says what is wrong" : "";
  throw new RefusedFile(`${host} sends ${visibleText(type)}${page}, where ${accept.join(" or ")} was wanted.`);
}

function matches(type: string, wanted: string): boolean {
  return wanted.endsWith("/*") ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}
