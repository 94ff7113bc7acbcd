/** Where a thing is documented: by whoever says so, else under the strategy document's heading. */
export function documentationOf({
  documentedIn,
  heading,
}: {
  documentedIn?: string | undefined;
  heading?: string | undefined;
}): string {
  const documentation = documentedIn ?? heading;
  if (documentation === undefined) throw new Error("A seed names neither a heading nor where it is documented.");
  return documentation;
}
