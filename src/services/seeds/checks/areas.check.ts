import type { SeedFiles } from "../reading/seedFiles";
import { type Step, withoutCircle } from "./circles";
import type { KnownThings } from "./known";
import { eachOnce, type Faults, inOrder, type Placed, refersTo } from "./rules";

/** Areas: one entry a code, parents that are known and never the area itself, dates in order. */
export function* checkAreas({ areas: files }: SeedFiles, known: KnownThings): Faults {
  const codes: Placed<string>[] = [];
  const links: Step[] = [];
  for (const file of files) {
    for (const [place, { code, parents, validFrom, validTo }] of file.data.areas.entries()) {
      const at = ["areas", place];
      codes.push({ file, path: [...at, "code"], value: code });
      yield* inOrder(
        { file, path: [...at, "validFrom"], value: validFrom },
        { file, path: [...at, "validTo"], value: validTo },
      );
      const own: Step[] = [];
      for (const [linkPlace, link] of parents.entries()) {
        const linkAt = [...at, "parents", linkPlace];
        const parent = { file, path: [...linkAt, "area"], value: link.area, from: code };
        own.push(parent);
        yield* refersTo(known.areas, parent);
        yield* inOrder(
          { file, path: [...linkAt, "validFrom"], value: link.validFrom },
          { file, path: [...linkAt, "validTo"], value: link.validTo },
        );
      }
      yield* eachOnce(own);
      links.push(...own);
    }
  }
  yield* eachOnce(codes);
  yield* withoutCircle(links, "area");
}
