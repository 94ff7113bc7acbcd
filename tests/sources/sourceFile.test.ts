import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StartError } from "../../src/errors";
import { RefusedFile } from "../../src/sources/refusedFile";
import { SourceFile } from "../../src/sources/sourceFile";

const LIMIT = 1_000_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "csp-hub-file-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function contentOf(file: SourceFile): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of file.bytes()) pieces.push(piece);
  return Buffer.concat(pieces);
}
const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");

describe("a file to import", () => {
  it("is read whole, with its size and fingerprint, which may be worked out before", async () => {
    const path = join(folder, "some.csv");
    const content = "a,b\n".repeat(100_000);
    writeFileSync(path, content);
    const file = await SourceFile.open(path, LIMIT);
    expect([file.name, file.size, file.sha256]).toEqual(["some.csv", 400_000, null]);
    await file.fingerprint();
    expect([file.sha256, file.bytesRead]).toEqual([sha256(content), 0]);
    expect((await contentOf(file)).toString()).toBe(content);
    expect([file.sha256, file.bytesRead]).toEqual([sha256(content), 400_000]);
    await file.close();
  });

  it("may have as many bytes as allowed, and not one more", async () => {
    const path = join(folder, "full.csv");
    writeFileSync(path, Buffer.alloc(LIMIT));
    const full = await SourceFile.open(path, LIMIT);
    expect((await contentOf(full)).length).toBe(LIMIT);
    await full.close();
    const over = await SourceFile.open(path, LIMIT - 1);
    await over.fingerprint();
    await expect(contentOf(over)).rejects.toThrow(
      new RefusedFile(`The file may have at most ${LIMIT - 1} bytes, but has ${LIMIT}: see MAX_IMPORT_BYTES.`),
    );
    expect(over.bytesRead).toBe(0);
    await over.close();
  });

  it("is refused for its size before anything of it is read, however large it says it is", async () => {
    const path = join(folder, "sparse.csv");
    writeFileSync(path, "");
    truncateSync(path, 50_000_000_000);
    const file = await SourceFile.open(path, LIMIT);
    await file.fingerprint();
    expect(file.sha256).toBeNull();
    await expect(contentOf(file)).rejects.toThrow(/but has 50000000000:/);
    await file.close();
  });

  it("may be a pipe, whose fingerprint is known at its end", async () => {
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    const writer = spawn("sh", ["-c", `printf 'one,two' > "${path}"`]);
    const file = await SourceFile.open(path, LIMIT);
    await file.fingerprint();
    expect([file.size, file.sha256]).toEqual([null, null]);
    expect((await contentOf(file)).toString()).toBe("one,two");
    expect(file.sha256).toBe(sha256("one,two"));
    await file.close();
    writer.kill();
  });

  it("that is a pipe without an end is cut off at as many bytes as allowed", async () => {
    const path = join(folder, "endless");
    execFileSync("mkfifo", [path]);
    const writer = spawn("sh", ["-c", `yes > "${path}" 2>/dev/null`]);
    const file = await SourceFile.open(path, LIMIT);
    await expect(contentOf(file)).rejects.toThrow(/at most 1000000 bytes, but has more:/);
    expect(file.bytesRead).toBeLessThan(2 * LIMIT);
    await file.close();
    writer.kill();
  });
});

describe("what is no file to import", () => {
  it.each([
    ["nothing", "/no/such/file.csv", "/no/such/file.csv cannot be read (ENOENT)."],
    ["a folder", "/", "/ is not a file: it is a folder."],
    ["a device", "/dev/zero", "/dev/zero is not a file: it is a device."],
  ])("is told in one sentence: %s", async (_what, path, sentence) => {
    await expect(SourceFile.open(path, LIMIT)).rejects.toThrow(new StartError(sentence));
  });
});
