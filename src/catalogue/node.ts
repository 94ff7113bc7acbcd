/** The kinds of object that have an id of their own in the graph. */
export type NodeType =
  | "Aim"
  | "Alignment"
  | "Annotation"
  | "Area"
  | "Indicator"
  | "Measure"
  | "Organisation"
  | "PartnerPlan"
  | "PartnerPriority"
  | "Partnership"
  | "Priority"
  | "Source"
  | "Strategy"
  | "Target";

/** What every identified object carries. */
export interface CatalogueNode<T extends NodeType = NodeType> {
  readonly nodeType: T;
  /** The opaque, global id. */
  readonly id: string;
  /** The natural key in an order that lists are sorted by, such as "dartford-2019-2022/001/003" for an aim. */
  readonly key: string;
  /** The surrogate key, by which measurements refer to the row. Never published. */
  readonly rowId: number;
}
