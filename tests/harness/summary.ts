import type { TestHub } from "./hub";

/** A group as tests look at it: what it is of by code or key, and its figures. */
export interface Group {
  readonly measure: string | null;
  readonly priority: number | null;
  readonly area: string | null;
  readonly period: string | null;
  readonly category: string | null;
  readonly source: string | null;
  readonly organisation: string | null;
  readonly value: number | null;
  readonly absence: string | null;
  readonly refusal: string | null;
  readonly message: string | null;
  readonly flags: readonly string[];
  readonly count: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly mean: number | null;
  readonly median: number | null;
}

/** A page of groups. */
export interface Groups {
  readonly groups: readonly Group[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

type Things = "measure" | "priority" | "area" | "period" | "category" | "source" | "organisation" | "refusal";

interface Node extends Omit<Group, Things> {
  readonly measure: { code: string } | null;
  readonly priority: { number: number } | null;
  readonly area: { code: string } | null;
  readonly period: { key: string } | null;
  readonly category: { code: string } | null;
  readonly source: { slug: string } | null;
  readonly organisation: { slug: string } | null;
  readonly refusal: { code: string; message: string } | null;
}

const FIELDS = `measure { code } priority { number } area { code } period { key } category { code } source { slug }
  organisation { slug } value absence refusal { code message } flags count minimum maximum mean median`;

/** The page of groups that arguments, as GraphQL writes them, ask for. */
export async function askSummary(hub: TestHub, args: string): Promise<Groups> {
  const question = `{ measurementSummary(${args}) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { ${FIELDS} } } }`;
  type Answer = { measurementSummary: Omit<Groups, "groups"> & { nodes: Node[] } };
  const { nodes, ...page } = (await hub.data<Answer>(question)).measurementSummary;
  return { ...page, groups: nodes.map(groupOf) };
}

function groupOf(node: Node): Group {
  return {
    ...node,
    measure: node.measure?.code ?? null,
    priority: node.priority?.number ?? null,
    area: node.area?.code ?? null,
    period: node.period?.key ?? null,
    category: node.category?.code ?? null,
    source: node.source?.slug ?? null,
    organisation: node.organisation?.slug ?? null,
    refusal: node.refusal?.code ?? null,
    message: node.refusal?.message ?? null,
  };
}

/** The only group of a question that has but one. */
export async function onlyGroup(hub: TestHub, args: string): Promise<Group> {
  const { groups } = await askSummary(hub, args);
  const [group] = groups;
  if (group === undefined || groups.length > 1) throw new Error(`The question has ${groups.length} groups.`);
  return group;
}
