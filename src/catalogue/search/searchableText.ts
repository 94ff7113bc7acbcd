import type { NamedNode } from "../catalogue";
import type { Organisation } from "../model";

/** What of a thing can be searched. */
export interface SearchableText {
  readonly name: string;
  /** Its code, its slug or its abbreviation: what it is called for short. */
  readonly codes: readonly string[];
  /** What else it says of itself, and whom it belongs to. */
  readonly texts: readonly string[];
}

type Said = string | null | undefined;

/** Leaves out what is not said, and what the name says already. */
function of(name: string, codes: readonly Said[], texts: readonly Said[]): SearchableText {
  return {
    name,
    codes: codes.filter((code): code is string => Boolean(code) && code !== name),
    texts: [...new Set(texts.filter((text): text is string => Boolean(text) && text !== name && text !== `${name}.`))],
  };
}

const called = ({ name, abbreviation }: Organisation) => (abbreviation === null ? name : `${name} (${abbreviation})`);

/** The name, the codes and the wording of a thing. */
export function searchableText(node: NamedNode): SearchableText {
  switch (node.nodeType) {
    case "Aim":
      return of(node.statement, [], [node.note]);
    case "Area":
      return of(node.name, [node.code], []);
    case "Indicator":
      return of(node.title, [node.code], [node.measure.title, node.note]);
    case "Measure":
      return of(
        node.title,
        [node.code],
        [
          node.definition,
          ...node.breakdowns.map(
            ({ label, categories }) => `${label}: ${categories.map((category) => category.label).join(", ")}`,
          ),
        ],
      );
    case "Organisation":
      return of(node.name, [node.abbreviation, node.slug], [node.note]);
    case "PartnerPlan":
      return of(node.title, [node.slug], [called(node.organisation), node.note]);
    case "PartnerPriority":
      return of(node.title, [], [node.statement, node.note, called(node.plan.organisation)]);
    case "Partnership":
      return of(node.name, [node.slug], []);
    case "Priority":
      return of(node.title, [], [node.summary, ...node.focuses.map(({ statement }) => statement), node.heading]);
    case "Source":
      return of(node.name, [node.slug], [called(node.organisation), node.note]);
    case "Strategy":
      return of(
        node.title,
        [node.slug],
        [
          node.edition,
          node.partnership.name,
          ...node.achievements.flatMap(({ title, achievements }) => [title, ...achievements.map((a) => a.statement)]),
          ...node.considerations.map(({ name, meaning }) => `${name}: ${meaning}`),
        ],
      );
  }
}
