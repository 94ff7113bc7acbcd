import * as z from "zod";
import { MeasurementFlag } from "../domain/measurementFlag";
import { Visibility } from "../domain/visibility";

/*
 * What holds of every figure that a partner hands over itself, rather than publishes. Such figures come "direct from the
 * front line systems, rather than the audited figures" and with an "obligation of confidence" (Dartford's committee, 2017).
 */

/** No official statistic: the Code of Practice for Statistics wants the two told apart. */
export const PARTNERS_FLAGS: readonly MeasurementFlag[] = [MeasurementFlag.MANAGEMENT_INFORMATION];

/** Who may see the figures of a source: only partners, unless what was agreed with whoever sends them says otherwise. */
export const visibilitySetting = z
  .enum(Visibility, { error: `must be one of ${Object.keys(Visibility).join(", ")}` })
  .default(Visibility.PARTNERS);
