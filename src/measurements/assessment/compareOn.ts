import { refused } from "../../domain/comparison";
import { ComparisonBasis } from "../../domain/comparisonBasis";
import { RefusalCode } from "../../domain/refusalCode";
import type { AreaReading } from "./bases/areaRate";
import { withEarlierPeriod } from "./bases/earlierPeriod";
import { withExpectedLevel } from "./bases/expectedLevel";
import { withParentArea, withPeerAreas } from "./bases/otherAreas";
import { withRollingYear } from "./bases/rollingYear";
import type { Comparison } from "./comparison";
import type { Grounds } from "./grounds";

/** The comparison of what was assessed on a basis, made or refused. */
export async function compareOn(basis: ComparisonBasis, grounds: Grounds, reading: AreaReading): Promise<Comparison> {
  const { period, figure } = grounds;
  if (period === null) {
    const message = figure.note ?? "There is no value to compare.";
    return {
      basis,
      basePeriod: null,
      baseArea: null,
      label: "Without a value",
      ...refused(RefusalCode.NOT_AVAILABLE, message),
    };
  }
  switch (basis) {
    case ComparisonBasis.ROLLING_YEAR:
      return withRollingYear(grounds, period);
    case ComparisonBasis.EXPECTED_LEVEL:
      return withExpectedLevel(grounds, period);
    case ComparisonBasis.PARENT_AREA:
      return withParentArea(reading, grounds, period);
    case ComparisonBasis.PEER_AREAS:
      return withPeerAreas(reading, grounds, period);
    default:
      return withEarlierPeriod(basis, grounds, period);
  }
}
