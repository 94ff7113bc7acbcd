import { type Entry, fromBuffer } from "yauzl";

/** The parts of a packed file, as text. */
export async function partsOf(bytes: Buffer): Promise<{ name: string; text: string }[]> {
  const zip = await new Promise<import("yauzl").ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  const parts: { name: string; text: string }[] = [];
  return new Promise((resolve, reject) => {
    zip.on("error", reject).on("end", () => resolve(parts));
    zip.on("entry", (entry: Entry) => {
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        parts.push({ name: entry.fileName, text: Buffer.concat(await stream.toArray()).toString("utf8") });
        zip.readEntry();
      });
    });
    zip.readEntry();
  });
}
