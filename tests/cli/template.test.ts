import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Place, seededPlace } from "../harness/engine";
import { csphub } from "./csphub";

let folder: string;
let place: Place;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "csp-hub-template-"));
  place = await seededPlace();
});
afterAll(async () => {
  await place.remove();
  rmSync(folder, { recursive: true, force: true });
});

const template = (organisation: string, period: string, ...args: string[]) =>
  csphub(["template", organisation, "--period", period, ...args], place.env);

describe("csp-hub template", () => {
  it("writes a template that is imported once it is filled in, the doubtful row rejected and the blank one counted", async () => {
    const file = join(folder, "police.csv");
    const { code, stdout } = await template("kent-police", "2024/25-Q4", "--format", "csv", "--out", file);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("Rows to fill in: 3.") });
    expect(stdout).toContain("Not asked for:\n");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace("reports,,,,", "reports,,14,,").replace("offences,,,,", "offences,,nil,,"),
    );
    const read = await csphub(["import", file, "--source", "partner-return"], place.env);
    expect(read.stdout).toContain("3 rows read: 1 inserted, 0 revised, 0 unchanged, 1 rejected, 1 ignored.");
    expect(read.stdout).toContain('row 13: value must be a number or say why there is none, and "nil" may mean');
  });

  it("does not write over a file unless it is told to", async () => {
    const file = join(folder, "there.xlsx");
    writeFileSync(file, "filled in");
    const refused = await template("kent-police", "Q4 2024/25", "--out", file);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("is there already, and may be filled in");
    expect(readFileSync(file, "utf8")).toBe("filled in");
    expect((await template("kent-police", "Q4 2024/25", "--out", file, "--force")).code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
  });

  it("says in a sentence what is wrong with an organisation or a period", async () => {
    const out = ["--out", join(folder, "never.xlsx")];
    const unknown = await template("kent-polise", "2024/25-Q4", ...out);
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain("those that return an indicator are kent-police,");
    expect((await template("kcsp", "2024/25-Q4", ...out)).stderr).toContain("as who returns an indicator.");
    expect((await template("kent-police", "2024-Q4", ...out)).stderr).toContain('--period "2024-Q4" is ambiguous');
    expect(existsSync(join(folder, "never.xlsx"))).toBe(false);
  });
});
