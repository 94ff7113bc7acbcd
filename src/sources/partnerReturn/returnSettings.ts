import * as z from "zod";
import { visibilitySetting } from "../heldInConfidence";

/** What a source says of how its returns are read. */
export const returnSettings = z.strictObject({ visibility: visibilitySetting });
export type ReturnSettings = z.infer<typeof returnSettings>;
