/** What more is known of why a source cannot be read. */
export interface UnavailableDetails {
  readonly status?: number;
  readonly comeBackAt?: Date | null;
  readonly isFinal?: boolean;
}

/** A source cannot be read now, though later it may be. Its message is one plain sentence that names the host. */
export class SourceUnavailable extends Error {
  override readonly name = "SourceUnavailable";
  /** The HTTP status that it answered with; null when it was not by an answer. */
  readonly status: number | null;
  /** When it asked to be asked again; null when it did not say. */
  readonly comeBackAt: Date | null;
  /** Whether asking again at once is of no use. */
  readonly isFinal: boolean;

  constructor(
    readonly host: string,
    /** What it did, as a sentence goes on from its name. */
    readonly did: string,
    { status, comeBackAt, isFinal }: UnavailableDetails = {},
  ) {
    super(`${host} ${did}.`);
    this.status = status ?? null;
    this.comeBackAt = comeBackAt ?? null;
    this.isFinal = isFinal ?? false;
  }

  /** The same, said of the last of several attempts. */
  after(attempts: number): SourceUnavailable {
    if (attempts < 2) return this;
    const { status, comeBackAt } = this;
    return new SourceUnavailable(this.host, `${this.did}, at the last of ${attempts} attempts`, {
      ...(status === null ? {} : { status }),
      comeBackAt,
      isFinal: true,
    });
  }
}
