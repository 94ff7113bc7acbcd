import { Pace } from "../../../src/sources/fetching/pace";

describe("the pace of requests", () => {
  it("lets a burst through at once, and the rest one after the other", async () => {
    const pace = new Pace({ perSecond: 50, burst: 5 });
    const begun = performance.now();
    let turns = 0;
    const all = Array.from({ length: 15 }, () => pace.turn().then(() => (turns += 1)));
    // Whoever need not wait has a turn before the next timer could ring.
    await new Promise(setImmediate);
    expect(turns).toBe(5);
    await Promise.all(all);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(195);
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
