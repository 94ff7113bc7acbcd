import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import { RefusedFile } from "../refusedFile";
import { connectionFault } from "./connectionFault";
import type { FetchRules } from "./fetchRules";
import { headerOf } from "./headerOf";
import { unpacked } from "./unpacked";
import type { Validators } from "./wanted";

/** What a host answered, its body not yet read. */
export class Answer {
  constructor(
    /** Which address answered. */
    readonly url: URL,
    readonly status: number,
    readonly headers: IncomingHttpHeaders,
    private readonly body: Readable,
  ) {
    // Whoever gives an answer up does not want to hear of what becomes of it.
    body.on("error", () => undefined);
  }

  header(name: string): string | null {
    return headerOf(this.headers, name);
  }

  get validators(): Validators {
    return { etag: this.header("etag"), lastModified: this.header("last-modified") };
  }

  /** Leaves the body unread, and its connection with it. */
  discard(): void {
    this.body.destroy();
  }

  /**
   * The body, unpacked. Throws RefusedFile when there is more of it than may be, before reading it where the answer says
   * so; and SourceUnavailable when it breaks off.
   */
  async *bytes({ mostBytes, timeouts }: FetchRules, onBytes?: (bytes: number) => void): AsyncGenerator<Buffer> {
    const { hostname } = this.url;
    const declared = Number(this.header("content-length") ?? 0);
    let size = 0;
    try {
      if (declared > mostBytes) throw tooLarge(hostname, mostBytes, String(declared));
      for await (const piece of unpacked(hostname, this.body, this.header("content-encoding"))) {
        size += piece.length;
        if (size > mostBytes) throw tooLarge(hostname, mostBytes, "more, unpacked");
        onBytes?.(size);
        yield piece;
      }
    } catch (error) {
      throw connectionFault(hostname, error, timeouts);
    } finally {
      this.discard();
    }
  }
}

function tooLarge(host: string, most: number, has: string): RefusedFile {
  return new RefusedFile(`An answer may have at most ${most} bytes, but that of ${host} has ${has}.`);
}
