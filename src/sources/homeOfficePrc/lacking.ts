import { onMisread } from "../misreadRows";
import { visibleText } from "../visibleText";
import type { OffenceCount, PrcMeasure } from "./offenceCount";

/**
 * What figures of a measure lack, a sentence each; none where they are whole.
 *
 * @param counts what the figure was counted from
 * @param misread how many rows of the force in the period could not be understood
 */
export function lacking(measure: PrcMeasure, counts: readonly OffenceCount[], misread: number): string[] {
  const said = onMisread(misread, "the force's rows");
  const unread = said === null ? [] : [said];
  if (measure !== "violent-offences") return unread;
  const unknown = new Map<string, number>();
  for (const [group, offences] of counts.flatMap((count) => [...count.unknown])) {
    unknown.set(group, (unknown.get(group) ?? 0) + offences);
  }
  const groups = [...unknown].map(
    ([group, offences]) =>
      `Without what is violent among ${offences.toLocaleString("en-GB")} offences of the group "${visibleText(group)}", which is not known.`,
  );
  return [...unread, ...groups];
}
