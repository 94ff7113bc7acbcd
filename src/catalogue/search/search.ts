import type { Catalogue, NamedNode } from "../catalogue";
import { excerptOf } from "./excerpt";
import { lettersOf } from "./lettersOf";
import { rank } from "./rank";
import { searchableText } from "./searchableText";
import { searchIndexOf } from "./searchIndex";

/** A thing that was found, how well it fits, and the words in it that speak for it. */
export interface SearchHit {
  readonly node: NamedNode;
  readonly score: number;
  readonly excerpt: string;
}

/** The things of a snapshot that text speaks of, best first. */
export async function search(catalogue: Catalogue, text: string, most: number): Promise<SearchHit[]> {
  const index = await searchIndexOf(catalogue);
  const letters = lettersOf(text);
  const { hits, speaking } = rank(index, text, most);
  return hits.map(({ node, score }) => ({
    node,
    score,
    excerpt: excerptOf(searchableText(node), { speaking, letters }, index.reader),
  }));
}
