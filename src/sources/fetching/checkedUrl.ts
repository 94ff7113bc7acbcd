import { isIP } from "node:net";
import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";
import type { FetchRules } from "./fetchRules";
import { mayBeAsked } from "./mayBeAsked";

/**
 * Reads an address that is to be asked, or, when a host redirects to it, that host's `from`. Throws RefusedFile when it
 * breaks a rule: HTTPS at its own port, a host of the list, no password, no address of a private network.
 */
export function checkedUrl(text: string, rules: FetchRules, from: URL | null = null): URL {
  if (!URL.canParse(text, from?.href)) {
    throw new RefusedFile(
      from === null
        ? "What is to be fetched must be an address such as https://data.police.uk/data/, but is not one."
        : `${from.hostname} redirects to something that is not an address.`,
    );
  }
  const url = new URL(text, from?.href);
  const broken = ruleBroken(url, rules, from);
  if (broken === null) return url;
  const named = url.hostname === "" ? `an address of ${url.protocol}` : visibleText(url.hostname);
  throw new RefusedFile(
    from === null ? `${named} is not asked: ${broken}.` : `${from.hostname} redirects to ${named}, refused: ${broken}.`,
  );
}

function ruleBroken(url: URL, { hosts, allowPrivate }: FetchRules, from: URL | null): string | null {
  const { protocol, port, username, password } = url;
  if (protocol !== "https:" && protocol !== "http:") return `only HTTPS is fetched, not ${protocol}`;
  if (protocol === "http:" && !allowPrivate) return "only HTTPS is fetched, and the address begins with http:";
  if (protocol === "http:" && from?.protocol === "https:") return "a redirect must not lead from HTTPS to plain HTTP";
  if (username !== "" || password !== "") return "an address must not carry a name or a password";
  if (!hosts.some((host) => matches(url.hostname, host.toLowerCase()))) {
    return `it is not among the hosts that may be asked (${hosts.join(", ") || "none"})`;
  }
  if (port !== "" && !allowPrivate) return `only the port of HTTPS, 443, is asked, and the address names ${port}`;
  const address = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) && !mayBeAsked(address, allowPrivate)) return "it is not an address of the public internet";
  return null;
}

function matches(hostname: string, host: string): boolean {
  return host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : hostname === host;
}
