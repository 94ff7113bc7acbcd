/** A file that is read: on this machine, in an archive, or from a pipe. */
export interface ReadableFile {
  /** Its name as its publisher gives it, without folders, such as 2024-01-kent-street.csv. */
  readonly name: string;
  /** How many bytes it has; null for a pipe. */
  readonly size: number | null;
  /** How many bytes have been handed on. */
  readonly bytesRead: number;
  /** The fingerprint of the whole content, in hexadecimal; null while it is not known. */
  readonly sha256: string | null;
  /** The content. Throws RefusedFile when there is more of it than may be, or it cannot be unpacked. */
  bytes(): AsyncIterable<Buffer>;
  /** Where it lies, for readers that must go back and forth. Throws RefusedFile for what only comes once, as a pipe does. */
  onDisk(): Promise<string>;
}
