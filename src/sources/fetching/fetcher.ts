import { Agent } from "undici";
import { RefusedFile } from "../refusedFile";
import type { Answer } from "./answer";
import { ask } from "./ask";
import { type BreakerRules, Breakers } from "./breakers";
import { checkedLookup, type Resolve } from "./checkedLookup";
import { checkedUrl } from "./checkedUrl";
import type { Fetched, FetchedText, Unchanged } from "./fetched";
import type { FetchRules } from "./fetchRules";
import { fileName } from "./fileName";
import type { Pace } from "./pace";
import { refuseMediaType } from "./refuseMediaType";
import { retrying } from "./retrying";
import { statusFault } from "./statusFault";
import { TemporaryFolder } from "./temporaryFolder";
import type { Wanted } from "./wanted";
import { withinTime } from "./withinTime";

/** The most bytes that a text may have, since it is held in memory. */
const MOST_TEXT_BYTES = 100_000_000;

export type { Fetched, FetchedFile, FetchedText, Unchanged } from "./fetched";
export type { Validators, Wanted } from "./wanted";

/** What a fetcher may be told beside its rules. */
export interface FetcherOptions {
  /** How fast requests may follow each other, every attempt being one. */
  readonly pace?: Pace;
  /** Who leaves hosts alone that fail again and again; shared by those that ask the same hosts. */
  readonly breakers?: Breakers;
  /** When a host that fails is left alone; after 5 failures in a row and for 30 seconds otherwise. */
  readonly breaker?: BreakerRules;
  /** How hosts' addresses are looked up, by DNS otherwise. */
  readonly resolve?: Resolve;
}

/**
 * The hub's only way to others over HTTP. It throws SourceUnavailable for what may pass (time-outs, connections, 5xx, 429),
 * after having tried again; RefusedFile for what will not (a rule that is broken, too many bytes, another type, 404); and
 * the reason of a signal that is aborted. Nothing of an answer that broke off is handed on.
 */
export class Fetcher {
  readonly #agent: Agent;
  readonly #breakers: Breakers;
  readonly #closing = new AbortController();
  readonly #folder = new TemporaryFolder();
  readonly #pace: Pace | null;

  constructor(
    private readonly rules: FetchRules,
    { pace, breakers, breaker, resolve }: FetcherOptions = {},
  ) {
    const { firstByteMs, silenceMs } = rules.timeouts;
    this.#pace = pace ?? null;
    this.#breakers = breakers ?? new Breakers(breaker);
    this.#agent = new Agent({
      connect: { lookup: checkedLookup(rules.allowPrivate, resolve), timeout: firstByteMs },
      headersTimeout: firstByteMs,
      bodyTimeout: silenceMs,
    });
  }

  /** Fetches a file into a temporary one, which is the caller's to remove. */
  async fetch(wanted: Wanted): Promise<Fetched> {
    return this.#answerTo(wanted, this.rules.mostBytes, async (answer, bytes) => {
      const file = await this.#folder.setDown(bytes);
      return { ...describe(answer), ...file, name: fileName(answer.header("content-disposition"), answer.url) };
    });
  }

  /** Fetches a text, which must be in UTF-8, into memory. */
  async fetchText(wanted: Wanted): Promise<Unchanged | FetchedText> {
    return this.#answerTo(wanted, Math.min(this.rules.mostBytes, MOST_TEXT_BYTES), async (answer, bytes) => {
      const pieces: Buffer[] = [];
      for await (const piece of bytes) pieces.push(piece);
      return { ...describe(answer), text: textOf(answer.url.hostname, Buffer.concat(pieces)) };
    });
  }

  /** Breaks off what is being fetched, and removes every temporary file. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#agent.destroy();
    await this.#folder.remove();
  }

  #answerTo<T>(wanted: Wanted, mostBytes: number, read: Read<T>): Promise<Unchanged | T> {
    const url = checkedUrl(wanted.url, this.rules);
    const breaker = this.#breakers.of(url.host);
    // One of its own for each, so that listeners do not gather on a signal that many share.
    const signal = AbortSignal.any([this.#closing.signal, ...(wanted.signal ? [wanted.signal] : [])]);
    return retrying(this.rules.retry, signal, () =>
      breaker.through(async () => {
        await this.#pace?.turn(signal);
        return withinTime(url.hostname, this.rules.timeouts.wholeMs, signal, (inTime) =>
          this.#attempt(wanted, url, { ...this.rules, mostBytes }, inTime, read),
        );
      }),
    );
  }

  async #attempt<T>(
    wanted: Wanted,
    url: URL,
    rules: FetchRules,
    signal: AbortSignal,
    read: Read<T>,
  ): Promise<Unchanged | T> {
    const answer = await ask(wanted, url, { agent: this.#agent, rules, signal });
    try {
      if (answer.status === 304 && isConditional(wanted)) return { kind: "UNCHANGED" };
      check(answer, wanted);
      return await read(answer, answer.bytes(rules, wanted.onBytes));
    } finally {
      answer.discard();
    }
  }
}

/** Makes of an answer what is wanted of it. */
type Read<T> = (answer: Answer, bytes: AsyncGenerator<Buffer>) => Promise<T>;

function isConditional({ known }: Wanted): boolean {
  return Boolean(known?.etag || known?.lastModified);
}

function check(answer: Answer, { answers, accept }: Wanted): void {
  const { url, status, headers } = answer;
  if (answers?.includes(status)) return;
  if (status !== 200) throw statusFault(url, status, headers);
  refuseMediaType(url.hostname, answer.header("content-type"), accept);
}

function describe(answer: Answer) {
  const { url, status, validators } = answer;
  const contentType = answer.header("content-type");
  return { kind: "FETCHED", url: url.href, status, contentType, validators, retrievedAt: new Date() } as const;
}

function textOf(host: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedFile(`The answer of ${host} must be text in UTF-8, but is not.`);
  }
}
