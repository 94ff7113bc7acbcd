import { IPv4, IPv6, isValid, parse } from "ipaddr.js";

/** Of the kinds of address (IANA special-purpose registries), those that a partner's service inside the network may have. */
const INSIDE: readonly string[] = ["private", "loopback", "uniqueLocal", "carrierGradeNat"];

/** What is reached on the public internet (RFC 4291, 2.4); the rest of IPv6 is set aside, among it every way to write IPv4. */
const PUBLIC_IPV6: [IPv6, number] = [IPv6.parse("2000::"), 3];

/** A cloud's service for its own machines (Azure) that has a public address; others' are link-local or private. */
const METADATA = "168.63.129.16";

/**
 * Whether a connection may be made to an IP address: one of the public internet, and, where private ones are allowed, one
 * of a private network or this machine. Never to a link-local one: there the metadata services of clouds hand out keys.
 */
export function mayBeAsked(address: string, allowPrivate: boolean): boolean {
  if (!isValid(address)) return false;
  const parsed = parse(address);
  const range: string = parsed.range();
  if (allowPrivate && INSIDE.includes(range)) return true;
  if (range !== "unicast") return false;
  return parsed instanceof IPv4 ? parsed.toString() !== METADATA : parsed.match(PUBLIC_IPV6);
}
