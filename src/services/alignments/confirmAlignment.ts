import type { Catalogue } from "../../catalogue/catalogue";
import type { Database } from "../../database/database";
import { AlignmentStatus } from "../../domain/alignmentStatus";
import { faultsOfProse } from "../prose";
import type { Refused } from "../userError";
import type { Written } from "../written";
import { alignmentWith } from "./alignmentWith";
import { decide } from "./decide";

/** The confirmation of an alignment as it is sent. */
export interface ConfirmationInput {
  /** The alignment's id. */
  readonly id: string;
  readonly reason?: string | null;
}

/** Agrees with an alignment. Agreed with again for the same reason, it is left as it is. */
export async function confirmAlignment(
  database: Database,
  catalogue: Catalogue,
  { id, reason }: ConfirmationInput,
): Promise<Written | Refused> {
  const { alignment, errors } = alignmentWith(catalogue, id);
  const faults = [...errors, ...(reason == null ? [] : faultsOfProse("reason", reason))];
  if (alignment === null || faults.length > 0) return { errors: faults };
  return decide(database, alignment, { status: AlignmentStatus.CONFIRMED, reason: reason?.trim() ?? null });
}
