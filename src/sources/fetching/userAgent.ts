import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../config";

/** How the hub names itself to those it asks, such as "csp-hub/1.0.0". */
export const USER_AGENT = `csp-hub/${version()}`;

function version(): string {
  return JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")).version;
}
