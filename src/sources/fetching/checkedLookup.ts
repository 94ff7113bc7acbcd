import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { RefusedFile } from "../refusedFile";
import { mayBeAsked } from "./mayBeAsked";

/** Looks up all addresses of a host. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

const byDns: Resolve = (hostname) => lookup(hostname, { all: true, verbatim: true });

/**
 * The look-up of a connection: it gives only addresses that may be asked, and the connection is made to those very ones, so
 * that a name which changes its address between a check and the connection (DNS rebinding) gains nothing. A host that has
 * none gives RefusedFile.
 */
export function checkedLookup(allowPrivate: boolean, resolve: Resolve = byDns): LookupFunction {
  return (hostname, { all }, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first, ...others] = addresses.filter(({ address }) => mayBeAsked(address, allowPrivate));
        if (first === undefined) return callback(notPublic(hostname, addresses), []);
        return all ? callback(null, [first, ...others]) : callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}

function notPublic(hostname: string, addresses: readonly LookupAddress[]): RefusedFile {
  const listed = addresses.map(({ address }) => address).join(", ") || "none";
  return new RefusedFile(`${hostname} is not asked: it has no address of the public internet (${listed}).`);
}
