import type { FetchRules } from "./fetchRules";
import { SourceUnavailable } from "./sourceUnavailable";

/** What becomes of connections, by the beginning of the code that Node, its TLS, zlib or undici gives it. */
const FAULTS: readonly (readonly [code: RegExp, did: (timeouts: FetchRules["timeouts"]) => string])[] = [
  [/^(ENOTFOUND|EAI_)/, () => "has no address that can be found"],
  [/^ECONNREFUSED/, () => "refuses connections"],
  [/^(EHOST|ENET|EADDRNOTAVAIL)/, () => "cannot be reached from here"],
  [
    /^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS)_TIMEOUT)/,
    ({ firstByteMs }) => `did not answer within ${seconds(firstByteMs)}`,
  ],
  [/^UND_ERR_BODY_TIMEOUT/, ({ silenceMs }) => `fell silent for ${seconds(silenceMs)} in the middle of its answer`],
  [/^UND_ERR_HEADERS_OVERFLOW|^HPE_HEADER_OVERFLOW/, () => "sends more headers than an answer may have"],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH|ERR_STREAM_PREMATURE)/, () => "broke its answer off"],
  [/^HPE_/, () => "answers with something that is not HTTP"],
  [/^Z_BUF_ERROR/, () => "broke its packed answer off"],
  [/^(Z_|ERR__ERROR|ERR_BROTLI)/, () => "sends a packed answer that cannot be unpacked"],
  [/CERT|SELF_SIGNED|UNABLE_TO|^ERR_TLS/, () => "shows a certificate that cannot be trusted"],
  [/^(ERR_SSL|EPROTO)/, () => "does not speak TLS as it should"],
];

/** What went wrong with a connection, as a fault that may pass; anything else is handed back as it is. */
export function connectionFault(host: string, error: unknown, timeouts: FetchRules["timeouts"]): unknown {
  const code = codeOf(error);
  const fault = FAULTS.find(([pattern]) => code !== null && pattern.test(code));
  return fault === undefined ? error : new SourceUnavailable(host, `${fault[1](timeouts)} (${code})`);
}

/**
 * The code that an error carries, whoever threw it: Node's own errors need not be of this realm, and undici's parser does
 * not always say what it tripped over.
 */
function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  if (typeof code === "string") return code;
  return name === "HTTPParserError" ? "HPE_INVALID" : null;
}

/** A time as a person reads it. */
export function seconds(ms: number): string {
  return `${ms / 1000} ${ms === 1000 ? "second" : "seconds"}`;
}
