import { StartError } from "../errors";

/** Refuses a slug that no source has, with those that come nearest. */
export async function unknownSource(given: string, sources: readonly { readonly slug: string }[]): Promise<never> {
  const { allowedInstead } = await import("../services/seeds/nearest.js");
  const slugs = sources.map(({ slug }) => slug);
  throw new StartError(`A source must be named by its slug (${allowedInstead(given, slugs)}), but "${given}" is none.`);
}
