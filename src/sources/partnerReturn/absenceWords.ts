import { Absence } from "../../domain/absence";

/** What people write for each reason why a value is missing; the first is the word of the template. */
const WORDS: Readonly<Partial<Record<Absence, readonly [template: string, ...others: string[]]>>> = {
  NOT_AVAILABLE: ["not available", "unavailable", "not collected", "[x]"],
  NOT_APPLICABLE: ["not applicable", "[z]"],
  NOT_YET_DUE: [
    "not yet",
    "not yet available",
    "not yet due",
    "tbc",
    "to be confirmed",
    "to follow",
    "awaited",
    "pending",
  ],
  NOT_REPORTED: ["not returned", "not reported"],
  SUPPRESSED: ["suppressed", "withheld", "[c]"],
  INCOMPLETE: ["incomplete"],
  RECORDED_ELSEWHERE: ["recorded elsewhere", "counted elsewhere"],
};

const ENTRIES = Object.entries(WORDS) as [Absence, readonly [string, ...string[]]][];

/** The word that a template offers for each reason. */
export const TEMPLATE_WORDS: readonly { readonly absence: Absence; readonly word: string }[] = ENTRIES.map(
  ([absence, [word]]) => ({ absence, word }),
);

/** The words of a template, as a sentence lists them. */
export const LISTED_WORDS = TEMPLATE_WORDS.map(({ word }) => word).join(", ");

const MEANINGS: ReadonlyMap<string, Absence> = new Map(
  ENTRIES.flatMap(([absence, words]) => [...words, asWritten(absence)].map((word) => [word, absence])),
);

/**
 * Words that one sender means as zero and another as missing, or for which there are two reasons; what to write instead.
 * The Government Statistical Service asks for symbols that cannot be confused for the same cause.
 */
const AMBIGUOUS: ReadonlyMap<string, string> = new Map([
  ...["nil", "none", "-", "–", "—", ".", "..", ":", "*", "x", "?", "blank", "missing"].map(
    (word) => [word, "0 if nothing was counted, or else why there is no value"] as const,
  ),
  ...["n/a", "na", "n.a"].map((word) => [word, '"not applicable" or "not available"'] as const),
]);

/** The reason that a text gives; null when it gives none that is known. */
export function absenceIn(text: string): Absence | null {
  return MEANINGS.get(asWritten(text)) ?? null;
}

/** What to write instead of a text that may mean more than one thing; null when it does not. */
export function insteadOf(text: string): string | null {
  return AMBIGUOUS.get(asWritten(text)) ?? null;
}

/** Case, the kind of blanks and a full stop after words make no difference. */
function asWritten(text: string): string {
  const plain = text.toLowerCase().replaceAll("_", " ").replace(/\s+/g, " ").trim();
  return plain.length > 1 && /[a-z]\.$/.test(plain) ? plain.slice(0, -1) : plain;
}
