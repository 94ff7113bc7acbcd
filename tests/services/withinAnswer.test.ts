import { STILL_RUNNING, withinAnswer } from "../../src/services/withinAnswer";

/** Longer than any test takes. */
const LONG_MS = 600_000;

describe("work that an answer waits for", () => {
  it("is answered with what it comes to", async () => {
    expect(await withinAnswer(Promise.resolve(7), unheard, LONG_MS)).toBe(7);
  });

  it("throws what it throws, and tells nobody else of it", async () => {
    await expect(withinAnswer(Promise.reject(new Error("Broken.")), unheard, LONG_MS)).rejects.toThrow("Broken.");
  });

  it("goes on when it takes longer, and what it throws then is heard of all the same", async () => {
    const { promise: work, reject } = withReject();
    const heard = new Promise<unknown>((resolve) => {
      void withinAnswer(work, resolve, 1).then((answer) => {
        expect(answer).toBe(STILL_RUNNING);
        reject(new Error("Broken."));
      });
    });
    expect(await heard).toEqual(new Error("Broken."));
  });
});

function unheard(fault: unknown): void {
  throw fault;
}

function withReject(): { promise: Promise<never>; reject: (fault: Error) => void } {
  let reject: (fault: Error) => void = unheard;
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  return { promise, reject };
}
