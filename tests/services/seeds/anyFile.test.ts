import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { StartError } from "../../../src/errors";
import { readSeeds } from "../../../src/services/seeds/readSeeds";
import { realSeeds } from "./seedsCopy";

const FILE = "organisations/kent-police.yaml";
const original = readFileSync(join(realSeeds, FILE));

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "csp-hub-any-"));
  mkdirSync(join(parent, "seeds", "organisations"), { recursive: true });
});
afterAll(() => rmSync(parent, { recursive: true }));

/** The file with some of its bytes replaced by others. */
const damaged = fc
  .tuple(
    fc.nat(original.length),
    fc.nat(20),
    fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.string({ unit: fc.constantFrom(..."-:{}[]#&*!|>'\"%@`?,\n\t 1a<") })),
  )
  .map(([at, length, put]) =>
    Buffer.concat([original.subarray(0, at), Buffer.from(put), original.subarray(at + length)]),
  );

describe("Any file at all", () => {
  it("is either read or refused in one sentence that names it and a line that it has", () => {
    fc.assert(
      fc.property(damaged, (bytes) => {
        writeFileSync(join(parent, "seeds", FILE), bytes);
        try {
          expect(readSeeds(join(parent, "seeds")).organisations).toHaveLength(1);
        } catch (error) {
          expect(error).toBeInstanceOf(StartError);
          const [, line] =
            /^seeds\/organisations\/kent-police\.yaml, line (\d+): .+\.$/.exec((error as Error).message) ?? [];
          expect(Number(line)).toBeGreaterThanOrEqual(1);
          expect(Number(line)).toBeLessThanOrEqual(bytes.toString("latin1").split("\n").length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
