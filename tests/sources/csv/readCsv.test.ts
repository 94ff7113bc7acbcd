import { readCsv } from "../../../src/sources/csv/readCsv";
import { RefusedFile } from "../../../src/sources/refusedFile";

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

async function rowsOf(...texts: string[]) {
  const rows: (readonly string[])[] = [];
  for await (const some of readCsv(pieces(...texts))) rows.push(...some);
  return rows;
}

describe("Comma-separated text", () => {
  it("that breaks off within a row is refused as a whole, since what is counted from half a file looks like a fall", async () => {
    const cut = rowsOf("a,b,c\n1,2,3\n", "4,5");
    await expect(cut).rejects.toThrow(RefusedFile);
    await expect(rowsOf("a,b,c\n1,2,3\n4,5")).rejects.toThrow(
      "The file breaks off in row 3, which has 2 of 3 cells and no end of line: fetch or save it again.",
    );
  });

  it("may go without the end of its last line, and may have a short row that ends", async () => {
    expect(await rowsOf("a,b\n1,2")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(await rowsOf("a,b\n1\n", "")).toEqual([["a", "b"], ["1"]]);
  });
});
