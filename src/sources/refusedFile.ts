/** What was to be read cannot be trusted as a whole, and nothing of it is taken in. Its message is one plain sentence. */
export class RefusedFile extends Error {
  override readonly name = "RefusedFile";
}
