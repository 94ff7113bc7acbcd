import { once } from "node:events";
import { type Agent, request } from "undici";
import { Answer } from "./answer";
import { connectionFault } from "./connectionFault";
import type { FetchRules } from "./fetchRules";
import { type Question, redirected } from "./redirected";
import { requestHeaders } from "./requestHeaders";
import type { Wanted } from "./wanted";

/** By what a question is asked. */
export interface Asking {
  readonly agent: Agent;
  readonly rules: FetchRules;
  readonly signal: AbortSignal;
}

/** Asks, and goes where the answer redirects to, as long as each step keeps the rules. */
export async function ask(wanted: Wanted, url: URL, asking: Asking): Promise<Answer> {
  let question: Question = { url, method: wanted.method ?? "GET", visited: [] };
  for (;;) {
    const answer = await askOnce(wanted, question, question.url.origin === url.origin, asking);
    const next = redirected(question, answer, asking.rules);
    if (next === null) return answer;
    question = next;
  }
}

async function askOnce(
  wanted: Wanted,
  { url, method }: Question,
  isNamedHost: boolean,
  { agent, rules, signal }: Asking,
): Promise<Answer> {
  signal.throwIfAborted();
  const asked = request(url, {
    dispatcher: agent,
    method,
    headers: requestHeaders(method === "GET" ? { ...wanted, body: undefined } : wanted, isNamedHost),
    body: method === "GET" ? null : (wanted.body ?? null),
    signal,
  });
  // undici hears of a signal only once it is connected.
  const heard = new AbortController();
  const aborted = once(signal, "abort", { signal: heard.signal }).then(() => Promise.reject(signal.reason));
  try {
    const { statusCode, headers, body } = await Promise.race([asked, aborted]);
    return new Answer(url, statusCode, headers, body);
  } catch (error) {
    asked.catch(() => undefined);
    throw connectionFault(url.hostname, error, rules.timeouts);
  } finally {
    aborted.catch(() => undefined);
    heard.abort();
  }
}
