import { HeldFile } from "../../../src/sources/fetching/heldFile";
import type { SourceRow } from "../../../src/sources/observation";
import { policeUkApi } from "../../../src/sources/policeUkApi/policeUkApi.connector";
import { Found, known } from "../policeUkArchive/street";

let count = 0;

/** A record as the service gives it, made up; every one has identifiers of its own. */
export function record(category: string, more: Readonly<Record<string, unknown>> = {}) {
  count += 1;
  const isIncident = category === "anti-social-behaviour";
  return {
    category,
    location_type: "Force",
    location: {
      latitude: "51.441736",
      street: { id: 1_636_569, name: "On or near Example Road" },
      longitude: "0.219866",
    },
    context: "",
    outcome_status: isIncident ? null : { category: "Under investigation", date: "2024-02" },
    persistent_id: isIncident ? "" : `made-up-${count}`,
    id: 90_000_000 + count,
    location_subtype: "",
    month: "2024-01",
    ...more,
  };
}

/** What is saved of an answer. */
export const saved = (area: string, crimes: readonly unknown[], hasNeighbours: boolean | null = null) =>
  JSON.stringify({ area, month: "2024-01", lastUpdated: "2024-03-01", hasNeighbours, crimes });

/** Reads a saved answer. */
export async function readAnswerFile(content: string | Buffer, name = "answer.json"): Promise<Found> {
  const rows: SourceRow[] = [];
  const terms = { settings: { areas: [], months: 12, base: "https://data.police.uk/api" }, known, today: "2026-01-01" };
  for await (const some of policeUkApi.read(new HeldFile(name, content), terms)) rows.push(...some);
  return new Found(rows);
}
