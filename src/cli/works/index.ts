import type { Work } from "../beside/work";
import { importWork } from "./import.work";
import { migrateWork } from "./migrate.work";
import { seedWork } from "./seed.work";
import { syncWork } from "./sync.work";
import { templateWork } from "./template.work";

/** Everything that a command may have done by the process that holds the database. */
export const works: readonly Work<never, unknown, unknown>[] = [
  importWork,
  migrateWork,
  seedWork,
  syncWork,
  templateWork,
];
