/** What is to be fetched. Whatever is asked only reads, also by POST, so that it may be asked again. */
export interface Wanted {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly body?: string;
  readonly contentType?: string;
  /** Further headers, such as Authorization. They go to the host that is named and to no other. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What an earlier answer said of itself: it is asked whether that still stands. */
  readonly known?: Validators | null;
  /** Media types that are acceptable, such as "text/csv" or "text/*"; others are refused: an HTML page where a CSV should be. */
  readonly accept?: readonly string[];
  /** Statuses beside 200 that are an answer and no fault: a service that says "no such month" by 404. */
  readonly answers?: readonly number[];
  readonly signal?: AbortSignal;
  /** Told how many bytes of the answer have come, unpacked; a new attempt begins again. */
  onBytes?(bytes: number): void;
}

/** What an answer says of itself, by which the same is known again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}
