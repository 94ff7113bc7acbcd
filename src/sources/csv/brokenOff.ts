import { RefusedFile } from "../refusedFile";

/** A file whose last row is short and has no end. What is read from half a file would look like a fall. */
export function brokenOff(row: number, cells: number, width: number): RefusedFile {
  return new RefusedFile(
    `The file breaks off in row ${row}, which has ${cells} of ${width} cells and no end of line: fetch or save it again.`,
  );
}
