import type { AssessmentJudgement, Source } from "../../catalogue/model";
import type { Absence } from "../../domain/absence";
import { dayInWords } from "../../domain/dayInWords";

/** A score with what it rests on, or why there is none, in plain words. */
export interface Evidence {
  readonly score: number | null;
  /** Set exactly when the score is null. */
  readonly absence: Absence | null;
  readonly evidence: string;
  /** Where the figures come from that it is measured by. Not published. */
  readonly source?: Source;
}

export function scored(score: number, ...sentences: readonly string[]): Evidence {
  return { score, absence: null, evidence: inOneText(sentences) };
}

export function unscored(absence: Absence, ...sentences: readonly string[]): Evidence {
  return { score: null, absence, evidence: inOneText(sentences) };
}

/** Who judged so, when and why, and in which words of the strategy it rests. */
export function judgedBy({ assertedBy, assertedOn, rationale, isDemonstration, quotation, heading }: JudgedBy): string {
  const made = isDemonstration ? "made up to try the hub out by" : "of";
  const quoted = quotation ? ` The strategy says: “${quotation}”${heading ? ` (${heading})` : ""}` : "";
  return inOneText([`Judgement ${made} ${assertedBy}, ${dayInWords(assertedOn)}: ${asSentence(rationale)}`, quoted]);
}

type JudgedBy = Pick<
  AssessmentJudgement,
  "assertedBy" | "assertedOn" | "rationale" | "isDemonstration" | "quotation" | "heading"
>;

/** What was written without a full stop, with one: notes are as their senders wrote them. */
export function asSentence(text: string): string {
  return /[.!?]["”]?$/.test(text) ? text : `${text}.`;
}

function inOneText(sentences: readonly string[]): string {
  return sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "")
    .map(asSentence)
    .join(" ");
}
