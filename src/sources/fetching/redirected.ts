import { RefusedFile } from "../refusedFile";
import type { Answer } from "./answer";
import { checkedUrl } from "./checkedUrl";
import type { FetchRules } from "./fetchRules";

/** Where and how something is asked, and where it was before. */
export interface Question {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly visited: readonly string[];
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** After these a POST stays one (RFC 9110, 15.4.8 and 15.4.9). */
const KEEP_METHOD: readonly number[] = [307, 308];

const MOST_REDIRECTS = 5;

/** What an answer asks to be asked instead; null when it redirects to nothing. Throws RefusedFile when that breaks a rule. */
export function redirected({ url, method, visited }: Question, answer: Answer, rules: FetchRules): Question | null {
  const location = answer.header("location");
  if (!REDIRECTS.includes(answer.status) || location === null) return null;
  answer.discard();
  const next: Question = {
    url: checkedUrl(location, rules, url),
    method: KEEP_METHOD.includes(answer.status) ? method : "GET",
    visited: [...visited, `${method} ${url.href}`],
  };
  if (next.visited.includes(`${next.method} ${next.url.href}`)) {
    throw new RefusedFile(`${url.hostname} redirects in a circle.`);
  }
  if (next.visited.length > MOST_REDIRECTS) {
    throw new RefusedFile(`${url.hostname} redirects more than ${MOST_REDIRECTS} times.`);
  }
  if (next.method === "POST" && next.url.origin !== url.origin) {
    throw new RefusedFile(`${url.hostname} sends what is posted to it on to ${next.url.hostname}, which is refused.`);
  }
  return next;
}
