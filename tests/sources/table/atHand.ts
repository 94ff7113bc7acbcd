import { existsSync } from "node:fs";

/**
 * Describes what holds for published files, which are not part of this project. Where they are not at hand, the tables that
 * the other tests make up in the same layouts stand in for them, and the run says so.
 */
export function describeAtHand(path: string, title: string, tests: () => void): void {
  const isAtHand = existsSync(path);
  describe(title, () => {
    if (isAtHand) tests();
    else
      it(`are not at hand at ${path}: tables made up in the same layouts stand in`, () => expect(isAtHand).toBe(false));
  });
}
