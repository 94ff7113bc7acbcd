import { basename } from "node:path";
import { StartError } from "../../errors";
import type { Connector } from "../../sources";
import type { FetchTerms, FoundFile } from "../../sources/connector";
import type { Validators } from "../../sources/fetching/fetcher";
import { SourceUnavailable } from "../../sources/fetching/sourceUnavailable";
import { filesAt, type OpenedFile } from "../../sources/opening/filesAt";
import { RefusedFile } from "../../sources/refusedFile";
import type { Locations } from "./locations";

/** What was found at one address: a file to read, nothing new, or that it could not be had. */
export type Find =
  | ({ readonly kind: "FILE"; readonly address: string; readonly remember: string | null } & OpenedFile)
  /** Every file of the address has been handed on; what is then to be remembered of it, if all of them were taken in. */
  | { readonly kind: "READ"; readonly address: string; readonly remember: string | null }
  | { readonly kind: "UNCHANGED"; readonly address: string }
  | { readonly kind: "FAULT"; readonly address: string; readonly why: string };

/** How files are looked for. */
export interface Search {
  readonly connector: Connector;
  readonly locations: Locations;
  readonly terms: FetchTerms;
  readonly mostBytes: number;
  onBytes?(address: string, bytes: number): void;
  /** Told which files of a folder or archive are left alone, in a sentence. */
  onPassedOver?(sentence: string): void;
}

/** Looks at every address of a source, one after the other. What is wrong with one is told and stops no other. */
export async function* findFiles(search: Search): AsyncGenerator<Find> {
  const { locations, connector } = search;
  for (const path of locations.paths) yield* pathTold(path, () => filesOnDisk(path, search));
  for (const url of locations.urls) yield* toldOf(url, () => filesByHttp(url, search));
  if (connector.fetch) yield* toldOf(connector.name, () => filesOfService(search));
}

/** A fault that belongs to the outside is told in its place; others are ours and are thrown. */
async function* toldOf(address: string, finds: () => AsyncGenerator<Find>): AsyncGenerator<Find> {
  try {
    yield* finds();
  } catch (error) {
    if (!isOutside(error)) throw error;
    yield { kind: "FAULT", address, why: error.message };
  }
}

function isOutside(error: unknown): error is Error {
  return error instanceof SourceUnavailable || error instanceof RefusedFile || error instanceof StartError;
}

/** Everybody may read what went wrong, so a path is told from its own name on: where it lies is this machine's business. */
async function* pathTold(path: string, finds: () => AsyncGenerator<Find>): AsyncGenerator<Find> {
  for await (const find of toldOf(path, finds)) {
    yield find.kind === "FAULT" ? { ...find, why: find.why.replaceAll(path, basename(path)) } : find;
  }
}

/** A folder is looked through each time; a file in it that was read before is known by its fingerprint. */
async function* filesOnDisk(path: string, { connector, mostBytes, onPassedOver }: Search): AsyncGenerator<Find> {
  for await (const opened of filesAt(path, { connector, mostBytes, onPassedOver })) {
    yield { kind: "FILE", address: path, remember: null, ...opened };
  }
}

async function* filesByHttp(url: string, search: Search): AsyncGenerator<Find> {
  const { connector, mostBytes, terms, onBytes, onPassedOver } = search;
  const known = terms.remembered.get(url);
  const fetched = await terms.fetcher.fetch({
    url,
    known: known === undefined ? null : (JSON.parse(known) as Validators),
    onBytes: (bytes) => onBytes?.(url, bytes),
  });
  if (fetched.kind === "UNCHANGED") {
    yield { kind: "UNCHANGED", address: url };
    return;
  }
  try {
    for await (const opened of filesAt(fetched.path, { connector, mostBytes, name: fetched.name, onPassedOver })) {
      yield { kind: "FILE", address: url, remember: null, ...opened };
    }
    yield { kind: "READ", address: url, remember: JSON.stringify(fetched.validators) };
  } finally {
    await fetched.remove();
  }
}

async function* filesOfService({ connector, terms }: Search): AsyncGenerator<Find> {
  let found = 0;
  for await (const { file, address, remember, release } of connector.fetch?.(terms) ?? noFiles()) {
    found += 1;
    try {
      yield { kind: "FILE", address, remember, file, connector };
    } finally {
      await release();
    }
  }
  if (found === 0) yield { kind: "UNCHANGED", address: connector.name };
}

async function* noFiles(): AsyncGenerator<FoundFile> {}
