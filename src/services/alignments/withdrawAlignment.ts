import type { Catalogue } from "../../catalogue/catalogue";
import type { Database } from "../../database/database";
import { AlignmentStatus } from "../../domain/alignmentStatus";
import { faultsOfProse } from "../prose";
import type { Refused } from "../userError";
import type { Written } from "../written";
import { alignmentWith } from "./alignmentWith";
import { decide } from "./decide";

/** The withdrawal of an alignment as it is sent. */
export interface WithdrawalInput {
  /** The alignment's id. */
  readonly id: string;
  readonly reason: string;
}

/** Holds an alignment to be wrong, for the whole of its time. It stays, with the reason. */
export async function withdrawAlignment(
  database: Database,
  catalogue: Catalogue,
  { id, reason }: WithdrawalInput,
): Promise<Written | Refused> {
  const { alignment, errors } = alignmentWith(catalogue, id);
  const faults = [...errors, ...faultsOfProse("reason", reason)];
  if (alignment === null || faults.length > 0) return { errors: faults };
  return decide(database, alignment, { status: AlignmentStatus.WITHDRAWN, reason: reason.trim() });
}
