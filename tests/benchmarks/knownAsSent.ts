import { policeUkArchive } from "../../src/sources/policeUkArchive/policeUkArchive.connector";
import { seededKnown } from "../harness/seededKnown";

/** What connectors may know of a hub with the seeds, as a message carries it to a process (knownOf.js). */
export function knownAsSent() {
  const { areas, measure } = seededKnown();
  return {
    areas: areas.map(({ parentLinks, ...area }) => ({
      ...area,
      within: parentLinks.map(({ parent, isBestFit }) => ({ code: parent.code, isBestFit })),
    })),
    measures: policeUkArchive.measures?.flatMap((code) => measure(code) ?? []) ?? [],
  };
}
