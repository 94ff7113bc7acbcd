import type { Validators } from "./wanted";

/** What is known still stands. */
export interface Unchanged {
  readonly kind: "UNCHANGED";
}

/** What every answer says of itself. */
interface FetchedAnswer {
  readonly kind: "FETCHED";
  /** Where it came from in the end, redirects followed. */
  readonly url: string;
  /** 200, or one of the statuses that were named as answers. */
  readonly status: number;
  /** The media type with its parameters, as it was sent. */
  readonly contentType: string | null;
  readonly validators: Validators;
  readonly retrievedAt: Date;
}

/** An answer that was set down in a temporary file. */
export interface FetchedFile extends FetchedAnswer {
  /** The file's name from Content-Disposition or the address. */
  readonly name: string;
  /** The temporary file. */
  readonly path: string;
  /** In bytes, unpacked. */
  readonly size: number;
  /** Of the unpacked bytes, in hexadecimal. */
  readonly sha256: string;
  /** Removes the temporary file. */
  remove(): Promise<void>;
}

/** An answer that is read at once. */
export interface FetchedText extends FetchedAnswer {
  readonly text: string;
}

export type Fetched = Unchanged | FetchedFile;
