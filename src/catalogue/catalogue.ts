import type { HubVersion } from "../database/version";
import { deepFreeze } from "./freeze";
import { readGlobalId } from "./globalId";
import type { Holdings } from "./holdings";
import type { Assembly } from "./link/assembly";
import type {
  Aim,
  Alignment,
  Annotation,
  Area,
  CatalogueNode,
  Indicator,
  Measure,
  Organisation,
  PartnerPlan,
  PartnerPriority,
  Partnership,
  Priority,
  Source,
  Strategy,
  Target,
} from "./model";

/** Anything that is known by its name or wording. */
export type NamedNode =
  | Aim
  | Area
  | Indicator
  | Measure
  | Organisation
  | PartnerPlan
  | PartnerPriority
  | Partnership
  | Priority
  | Source
  | Strategy;

/** Any object of the catalogue that has an id. */
export type AnyNode = NamedNode | Alignment | Annotation | Target;

/** Sorted by key, which is the order of every list and of its cursors. */
function sorted<T extends CatalogueNode>(things: Iterable<T>): readonly T[] {
  return Object.freeze([...things].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)));
}

function indexed<T, K extends keyof T>(things: readonly T[], property: K): ReadonlyMap<T[K], T> {
  return new Map(things.map((thing) => [thing[property], thing]));
}

/** One version of the whole catalogue, linked and frozen. A request holds one from start to end. */
export class Catalogue {
  readonly areas: readonly Area[];
  readonly organisations: readonly Organisation[];
  readonly partnerships: readonly Partnership[];
  readonly strategies: readonly Strategy[];
  readonly priorities: readonly Priority[];
  readonly aims: readonly Aim[];
  readonly indicators: readonly Indicator[];
  readonly measures: readonly Measure[];
  readonly sources: readonly Source[];
  readonly partnerPlans: readonly PartnerPlan[];
  readonly partnerPriorities: readonly PartnerPriority[];
  readonly alignments: readonly Alignment[];

  readonly #areasByCode: ReadonlyMap<string, Area>;
  readonly #organisationsBySlug: ReadonlyMap<string, Organisation>;
  readonly #partnershipsBySlug: ReadonlyMap<string, Partnership>;
  readonly #measuresByCode: ReadonlyMap<string, Measure>;
  readonly #sourcesBySlug: ReadonlyMap<string, Source>;
  readonly #partnerPlansBySlug: ReadonlyMap<string, PartnerPlan>;
  readonly #nodes: ReadonlyMap<string, AnyNode>;

  constructor(
    readonly version: HubVersion,
    /** Everything by surrogate key, as rows of the database refer to it. */
    readonly rows: Assembly,
    /** Which measure has values in which area; grows as imports land. */
    readonly holdings: Holdings,
  ) {
    this.areas = sorted(rows.areas.values());
    this.organisations = sorted(rows.organisations.values());
    this.partnerships = sorted(rows.partnerships.values());
    this.strategies = sorted(rows.strategies.values());
    this.priorities = sorted(rows.priorities.values());
    this.aims = sorted(this.priorities.flatMap(({ aims }) => aims));
    this.indicators = sorted(rows.indicators.values());
    this.measures = sorted(rows.measures.values());
    this.sources = sorted(rows.sources.values());
    this.partnerPlans = sorted(rows.partnerPlans.values());
    this.partnerPriorities = sorted(
      this.partnerPlans.flatMap((plan) => [...plan.priorities, ...plan.crossCuttingThemes]),
    );
    this.alignments = sorted(rows.alignments.values());
    this.#areasByCode = indexed(this.areas, "code");
    this.#organisationsBySlug = indexed(this.organisations, "slug");
    this.#partnershipsBySlug = indexed(this.partnerships, "slug");
    this.#measuresByCode = indexed(this.measures, "code");
    this.#sourcesBySlug = indexed(this.sources, "slug");
    this.#partnerPlansBySlug = indexed(this.partnerPlans, "slug");
    this.#nodes = new Map(this.everything().map((node) => [node.id, node]));
    for (const node of this.#nodes.values()) deepFreeze(node);
  }

  /** Every identified object. */
  everything(): AnyNode[] {
    const { targets, annotations } = this.rows;
    return [...this.named(), ...this.alignments, ...targets.values(), ...annotations.values()];
  }

  /** Every object that is known by its name or wording. */
  named(): NamedNode[] {
    return [
      ...this.partnerships,
      ...this.strategies,
      ...this.priorities,
      ...this.aims,
      ...this.indicators,
      ...this.measures,
      ...this.organisations,
      ...this.partnerPlans,
      ...this.partnerPriorities,
      ...this.areas,
      ...this.sources,
    ];
  }

  /** The object with an id, or null when there is none. Throws INVALID_ID for what is not an id at all. */
  node(id: string): AnyNode | null {
    const node = this.#nodes.get(id);
    if (node === undefined) readGlobalId(id);
    return node ?? null;
  }

  area(code: string): Area | null {
    return this.#areasByCode.get(code) ?? null;
  }

  organisation(slug: string): Organisation | null {
    return this.#organisationsBySlug.get(slug) ?? null;
  }

  partnership(slug: string): Partnership | null {
    return this.#partnershipsBySlug.get(slug) ?? null;
  }

  measure(code: string): Measure | null {
    return this.#measuresByCode.get(code) ?? null;
  }

  source(slug: string): Source | null {
    return this.#sourcesBySlug.get(slug) ?? null;
  }

  partnerPlan(slug: string): PartnerPlan | null {
    return this.#partnerPlansBySlug.get(slug) ?? null;
  }

  /** Whether the hub holds any value of a measure for an area or within it. A wider area's value is not the area's. */
  hasValues(measure: Measure, area: Area): boolean {
    return this.holdings.within(measure, area).some(({ lastStartsOn }) => lastStartsOn !== null);
  }

  /** The same catalogue, its objects shared, when only measurements have changed. */
  withHoldings(version: HubVersion, holdings: Holdings): Catalogue {
    return new Catalogue(version, this.rows, holdings);
  }
}
