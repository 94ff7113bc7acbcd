import type { Catalogue } from "../../catalogue/catalogue";
import { HubError } from "../../errors";
import { checkResidents } from "../population";
import type { Dimension } from "./dimension";
import { dimensionsOf } from "./dimensions";
import { type DirectedColumn, groupOrder, SORTED_BY } from "./groupOrder";
import { placeColumns } from "./places";
import type { SummaryQuestion } from "./summaryQuestion";

/** A question made ready to be put to the database. */
export interface Summary {
  readonly question: SummaryQuestion;
  readonly dimensions: readonly Dimension[];
  /** The columns that tell groups apart. */
  readonly keys: readonly string[];
  /** The columns that tell the places of groups apart, the keys among them, as SQL over the measurement `v`. */
  readonly places: Readonly<Record<string, string>>;
  readonly order: readonly DirectedColumn[];
}

/** Makes a question ready. Throws INVALID_SUMMARY for one that cannot be, and INVALID_PER_POPULATION. */
export function summaryOf(question: SummaryQuestion, catalogue: Catalogue): Summary {
  const { groupBy, orderBy, perPopulation } = question;
  if (groupBy.length === 0)
    throw new HubError("INVALID_SUMMARY", "groupBy must name at least one dimension, but is empty.");
  for (const { field } of orderBy) {
    const needed = SORTED_BY[field];
    if (needed.length > 0 && !needed.some((dimension) => groupBy.includes(dimension))) {
      throw new HubError(
        "INVALID_SUMMARY",
        `To order by ${field}, groupBy must name ${needed.join(" or ")}, but names ${groupBy.join(", ")}.`,
      );
    }
  }
  if (perPopulation !== null) checkResidents(perPopulation);
  const dimensions = dimensionsOf(question, catalogue);
  const all = [...dimensions.values()];
  return {
    question,
    dimensions: all,
    keys: all.flatMap(({ keys }) => Object.keys(keys)),
    places: placeColumns(all, question),
    order: groupOrder(orderBy, dimensions),
  };
}
