import { Pace } from "../../../src/sources/fetching/pace";

describe("the pace of requests", () => {
  it("lets a burst through at once, and the rest one after the other", async () => {
    const pace = new Pace({ perSecond: 50, burst: 5 });
    const begun = performance.now();
    await Promise.all(Array.from({ length: 5 }, () => pace.turn()));
    const afterBurst = performance.now() - begun;
    await Promise.all(Array.from({ length: 10 }, () => pace.turn()));
    const afterAll = performance.now() - begun;
    expect(afterBurst).toBeLessThan(100);
    expect(afterAll).toBeGreaterThanOrEqual(195);
    expect(afterAll).toBeLessThan(1_000);
  });

  it("waits no longer for a turn that nobody wants", async () => {
    const pace = new Pace({ perSecond: 0.01, burst: 1 });
    await pace.turn();
    const reason = new Error("enough");
    const giveUp = new AbortController();
    const turn = pace.turn(giveUp.signal);
    giveUp.abort(reason);
    await expect(turn).rejects.toBe(reason);
    await expect(pace.turn(giveUp.signal)).rejects.toBe(reason);
  });
});
