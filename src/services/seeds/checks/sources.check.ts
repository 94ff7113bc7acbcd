import { Cron } from "croner";
import { connectorNamed, connectors } from "../../../sources";
import type { SeedFile } from "../reading/seedFile";
import type { SeedFiles } from "../reading/seedFiles";
import type { SourceSeed } from "../schemas/source.schema";
import type { KnownThings } from "./known";
import { type Faults, refersTo } from "./rules";

const CONNECTORS = { noun: "connector", names: new Set(connectors.map(({ name }) => name)) };

/** Sources: a known publisher, a known connector with the settings that it asks for, and a schedule that can be kept. */
export function* checkSources({ sources: files }: SeedFiles, known: KnownThings): Faults {
  for (const file of files) {
    yield* refersTo(known.organisations, { file, path: ["organisation"], value: file.data.organisation });
    yield* refersTo(CONNECTORS, { file, path: ["connector"], value: file.data.connector });
    yield* checkSettings(file);
    yield* checkSchedule(file);
  }
}

function* checkSettings(file: SeedFile<SourceSeed>): Faults {
  const { connector: name, settings = {} } = file.data;
  const connector = name === undefined ? null : connectorNamed(name);
  if (connector === null) return;
  for (const issue of connector.settings.safeParse(settings).error?.issues ?? []) {
    const at = issue.path.filter((key) => typeof key !== "symbol");
    yield file.fault(["settings", ...at], `must suit the connector ${connector.name}: ${issue.message}`);
  }
}

function* checkSchedule(file: SeedFile<SourceSeed>): Faults {
  const { schedule } = file.data;
  if (schedule === undefined) return;
  try {
    new Cron(schedule, { paused: true }).stop();
  } catch {
    yield file.fault(["schedule"], `must be a cron expression such as "0 6 * * 1", but is "${schedule}"`);
  }
}
