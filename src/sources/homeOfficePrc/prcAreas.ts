import { AreaType } from "../../domain/areaType";
import type { Known, KnownArea } from "../known";
import { nameKey } from "../nameKey";

const COUNCILS: readonly AreaType[] = [AreaType.DISTRICT, AreaType.UNITARY];

/** Partnerships that the tables name otherwise than their area is named today. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ["shepway", "folkestone and hythe"],
  ["london city of", "city of london"],
]);

/**
 * The areas that the tables' partnerships are of: a joint partnership's own area, and else the council's of the same name.
 * A joint partnership's figure is never one of its councils'.
 */
export class PrcAreas {
  readonly #byForce = new Map<string, Map<string, KnownArea>>();
  readonly #forces = new Map<string, KnownArea>();

  constructor(known: Known) {
    for (const force of known.areas.filter(({ type }) => type === AreaType.POLICE_FORCE)) {
      const within = known.areas.filter(({ parentLinks }) => parentLinks.some(({ parent }) => parent === force));
      const joint = within.filter(({ type }) => type === AreaType.COMMUNITY_SAFETY_PARTNERSHIP);
      const councils = within.filter(({ type }) => COUNCILS.includes(type));
      this.#forces.set(nameKey(force.name), force);
      this.#byForce.set(
        nameKey(force.name),
        new Map([...councils, ...joint].map((area) => [nameKey(area.name), area])),
      );
    }
  }

  /** The area of a force; null when the hub does not hold it. */
  force(name: string): KnownArea | null {
    return this.#forces.get(nameKey(name)) ?? null;
  }

  /** The area of a partnership of a force; null when the hub does not hold it. */
  partnership(force: string, name: string): KnownArea | null {
    const key = nameKey(name);
    return this.#byForce.get(nameKey(force))?.get(OTHER_NAMES.get(key) ?? key) ?? null;
  }

  /** The partnerships' areas that a text about a force names, in the order of the text. A joint one hides its councils. */
  namedIn(force: string, text: string): KnownArea[] {
    const words = ` ${nameKey(text)} `;
    const named = this.all(force).filter(({ name }) => words.includes(` ${nameKey(name)} `));
    return named.filter((area) => !this.#isPartOf(area, named));
  }

  /** The councils that a joint partnership is of; none for a council's own. */
  councilsOf(joint: KnownArea, force: string): KnownArea[] {
    return this.all(force).filter(({ parentLinks }) => parentLinks.some(({ parent }) => parent === joint));
  }

  /** Every partnership's area of a force that the hub holds. */
  all(force: string): KnownArea[] {
    return [...(this.#byForce.get(nameKey(force))?.values() ?? [])];
  }

  #isPartOf({ parentLinks }: KnownArea, others: readonly KnownArea[]): boolean {
    return parentLinks.some(({ parent }) => others.includes(parent));
  }
}
