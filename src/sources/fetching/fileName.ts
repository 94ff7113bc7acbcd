import { basename } from "node:path";
import { visibleText } from "../visibleText";

/** A file's name from Content-Disposition (RFC 6266), else from the address, without folders; the host's where neither has one. */
export function fileName(disposition: string | null, url: URL): string {
  const names = [extended(disposition ?? ""), quoted(disposition ?? ""), decoded(url.pathname)];
  const found = names.map((name) => basename(name.replaceAll("\\", "/")).trim()).find((name) => /[^.]/.test(name));
  return visibleText(found ?? url.hostname);
}

function extended(disposition: string): string {
  return decoded(/;\s*filename\*=utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1] ?? "");
}

function quoted(disposition: string): string {
  const [, inQuotes, bare] = /;\s*filename=(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition) ?? [];
  return inQuotes?.replace(/\\(["\\])/g, "$1") ?? bare ?? "";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
