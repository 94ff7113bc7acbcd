import MiniSearch, { type SearchResult } from "minisearch";
import type { Catalogue, NamedNode } from "./catalogue";
import { excerptOf } from "./excerpt";
import type { Assembly } from "./link/assembly";
import { type SearchableText, searchableText } from "./searchableText";

/** A thing that was found, how well it fits, and the words in it that speak for it. */
export interface SearchHit {
  readonly node: NamedNode;
  readonly score: number;
  readonly excerpt: string;
}

/** Words shorter than this must match to the letter: in three letters every slip is another word. */
const SHORTEST_FUZZY_WORD = 4;

/** A name counts for more than what is said about it. */
const BOOST = { name: 4, abbreviation: 4, code: 3, text: 1 } satisfies Record<keyof SearchableText, number>;

type Index = MiniSearch<SearchableText & { id: string }>;

/** How many things are indexed before other requests get their turn again. */
const CHUNK = 500;

/** By the objects of a snapshot, which it shares with the next when only measurements change. */
const indexes = new WeakMap<Assembly, Promise<Index>>();

/** The things of a snapshot that text speaks of, best first: every word is looked for, in full, begun or mistyped. */
export async function search(catalogue: Catalogue, text: string, most: number): Promise<SearchHit[]> {
  const index = await indexOf(catalogue);
  const all = index.search(text, { combineWith: "AND" });
  const results = all.length > 0 ? all : index.search(text, { combineWith: "OR" });
  return results.slice(0, most).map((result) => hitOf(catalogue, result));
}

function hitOf(catalogue: Catalogue, { id, score, terms }: SearchResult): SearchHit {
  const node = catalogue.node(id as string);
  if (node === null || node.nodeType === "Alignment" || node.nodeType === "Target" || node.nodeType === "Annotation")
    throw new Error("The search index holds an id that its catalogue does not.");
  return { node, score, excerpt: excerptOf(searchableText(node), terms) };
}

/** Built when a snapshot is first searched, without holding up other requests, and gone with the snapshot. */
function indexOf(catalogue: Catalogue): Promise<Index> {
  const known = indexes.get(catalogue.rows);
  if (known) return known;
  const building = buildIndex(catalogue);
  indexes.set(catalogue.rows, building);
  building.catch(() => indexes.delete(catalogue.rows));
  return building;
}

async function buildIndex(catalogue: Catalogue): Promise<Index> {
  const index: Index = new MiniSearch({
    fields: Object.keys(BOOST),
    searchOptions: {
      boost: BOOST,
      prefix: true,
      fuzzy: (term) => (term.length < SHORTEST_FUZZY_WORD ? false : 0.2),
    },
  });
  const documents = catalogue.named().map((node) => ({ id: node.id, ...searchableText(node) }));
  await index.addAllAsync(documents, { chunkSize: CHUNK });
  return index;
}
