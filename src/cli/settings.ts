import { type Config, readConfig } from "../config";
import { StartError } from "../errors";

/** The settings, a fault in them being the operator's and one plain sentence. */
export function settings(): Config {
  try {
    return readConfig();
  } catch (error) {
    throw new StartError((error as Error).message);
  }
}
