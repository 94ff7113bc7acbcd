import { readCsv } from "../../../src/sources/csv/readCsv";
import { RefusedFile } from "../../../src/sources/refusedFile";

async function* pieces(...texts: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

async function readAll(bytes: AsyncIterable<Buffer>) {
  const rows: (readonly string[])[] = [];
  for await (const some of readCsv(bytes)) rows.push(...some);
  return rows;
}

const rowsOf = (...texts: string[]) => readAll(pieces(...texts));

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

  it("may end its lines in CR alone, as old Macintosh programs have it, in whatever pieces it comes", async () => {
    const content = "a,b\r1,2\r3,4\r";
    const rows = content
      .trimEnd()
      .split("\r")
      .map((line) => line.split(","));
    expect(await rowsOf(content)).toEqual(rows);
    expect(await rowsOf(...content)).toEqual(rows);
    expect(await rowsOf("a,b\r1,2\r\n3,4\n5,6")).toEqual([...rows, ["5", "6"]]);
    await expect(rowsOf("a,b\r1,2\r3")).rejects.toThrow("breaks off in row 3");
    // In a file of today such a character is part of a cell.
    expect(await rowsOf("a,b\r\n1,2\r3\r\n")).toEqual([
      ["a", "b"],
      ["1", "2\r3"],
    ]);
  });

  it("is refused where semicolons, tabs or bars part its cells, whatever stands in them", async () => {
    for (const [separator, called] of [
      [";", "semicolons"],
      ["\t", "tabs"],
      ["|", "bars"],
    ] as const) {
      const lines = ["measure,area,value,note", '"x",E07000107,"3,5","two; words"', "y,E07000107,4,"];
      const content = lines.map((line) => line.split(/,(?!5)/).join(separator)).join("\n");
      await expect(rowsOf(content)).rejects.toThrow(
        `The file looks separated by ${called}: save it with commas between its cells, as comma-separated text in UTF-8.`,
      );
    }
    expect(await rowsOf('Crime; by month\n"a;b;c",d\n')).toHaveLength(2);
    expect(await rowsOf('"a;b;c"\n')).toHaveLength(1);
  });

  it("is refused as the web page or UTF-16 that it is, whatever its first line holds", async () => {
    await expect(rowsOf("<!doctype html><p>a;b;c\n")).rejects.toThrow("is a web page");
    const wide = Buffer.from("\ufeffa\tb\tc\r\n", "utf16le");
    await expect(readAll(pieces(wide))).rejects.toThrow("is in UTF-16");
  });
});
