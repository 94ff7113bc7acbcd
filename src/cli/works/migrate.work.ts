import { migrate } from "../../database/migrate";
import type { Work } from "../beside/work";

/** Brings the schema up to date, and gives the migrations that were run. */
export const migrateWork: Work<null, never, string[]> = {
  name: "migrate",
  needsCatalogue: false,
  do: ({ database, say }) => {
    say("Bringing the schema up to date");
    return migrate(database);
  },
};
