import { Duplex } from "node:stream";

/** The first byte of the protocol's Terminate message, which must not reach PGlite: it would end the whole server. */
const TERMINATE = 0x58;

/**
 * What the PostgreSQL driver takes for a socket. Bytes written in one go (a whole round of Parse, Bind, Execute, Sync)
 * cross to the worker as one message.
 */
export class PortStream extends Duplex {
  readonly #send: (bytes: Uint8Array) => void;
  readonly #onClosed: () => void;

  constructor(send: (bytes: Uint8Array) => void, onClosed: () => void) {
    super({ allowHalfOpen: false });
    this.#send = send;
    this.#onClosed = onClosed;
  }

  connect(): this {
    process.nextTick(() => this.emit("connect"));
    return this;
  }

  /** Hands the driver what the database answered. */
  receive(bytes: Uint8Array): void {
    this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.#forward(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.#forward(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#onClosed();
    done(error);
  }

  #forward(bytes: Buffer): void {
    if (bytes[0] === TERMINATE) this.push(null);
    else this.#send(new Uint8Array(bytes));
  }

  // What a socket has and a message port needs not.
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}
