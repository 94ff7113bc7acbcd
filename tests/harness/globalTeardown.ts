import type { Place } from "./engine";

/** Removes the template. */
export default async function globalTeardown(): Promise<void> {
  await (globalThis as { csphubTemplate?: Place }).csphubTemplate?.remove();
}
