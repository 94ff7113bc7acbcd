import type { NamedNode } from "./catalogue";

/** What of a thing can be searched. */
export interface SearchableText {
  readonly name: string;
  readonly abbreviation: string;
  readonly code: string;
  readonly text: string;
}

const of = (name: string, code: string, ...texts: (string | null)[]): SearchableText => ({
  name,
  abbreviation: "",
  code,
  text: texts.filter((text) => text !== null && text !== name).join(" "),
});

/** The names, codes and wording of a thing. */
export function searchableText(node: NamedNode): SearchableText {
  switch (node.nodeType) {
    case "Aim":
      return of(node.statement, "", node.note);
    case "Area":
      return of(node.name, node.code);
    case "Indicator":
      return of(node.title, node.code, node.note);
    case "Measure":
      return of(node.title, node.code, node.definition);
    case "Organisation":
      return { ...of(node.name, node.slug, node.note), abbreviation: node.abbreviation ?? "" };
    case "PartnerPlan":
      return of(node.title, node.slug, node.organisation.name);
    case "PartnerPriority":
      return of(node.title, "", node.statement, node.plan.organisation.name);
    case "Partnership":
      return of(node.name, node.slug);
    case "Priority":
      return of(node.title, "", node.summary, ...node.focuses.map(({ statement }) => statement));
    case "Source":
      return of(node.name, node.slug, node.note);
    case "Strategy":
      return of(node.title, node.slug, node.edition);
  }
}
