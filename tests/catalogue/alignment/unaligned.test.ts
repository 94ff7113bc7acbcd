import { alignmentMatrix } from "../../../src/catalogue/alignment/alignmentMatrix";
import { readingOf } from "../../../src/catalogue/alignment/readingOf";
import { unalignedJudgementOf } from "../../../src/catalogue/alignment/unaligned";
import { STANDING } from "../../../src/domain/alignmentStatus";
import { changesOf, partnerPriority, priority, proposed } from "../../harness/aligning";
import { openTestHub, type TestHub } from "../../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const DAY = "2021-06-01";

/** What became of Neighbourhood Watch's fourth priority: whether it is an orphan, not judged, and said to line up with nothing. */
function fourth() {
  const catalogue = hub.catalogue.snapshot;
  const { partnership } = priority(hub, 1).strategy;
  const reading = readingOf(partnership, DAY, DAY);
  if (!reading) throw new Error("Dartford has no strategy.");
  const { orphans, unjudged } = alignmentMatrix(catalogue, partnership, reading, STANDING);
  const watched = partnerPriority(hub, "nhw-north-kent", "004");
  return {
    isOrphan: orphans.includes(watched),
    isUnjudged: unjudged.includes(watched),
    isUnaligned: unalignedJudgementOf(watched, partnership.slug) !== null,
  };
}

it("an orphan was judged to line up with nothing or is not judged, also where it lines up on other days", async () => {
  expect(fourth()).toEqual({ isOrphan: true, isUnjudged: false, isUnaligned: true });
  const { id } = await proposed(hub, {
    partnerPriority: partnerPriority(hub, "nhw-north-kent", "004").id,
    validTo: "2020-12-31",
  });
  expect(fourth()).toEqual({ isOrphan: true, isUnjudged: true, isUnaligned: false });
  await changesOf(hub).withdrawAlignment({ id, reason: "It does not." });
  expect(fourth()).toEqual({ isOrphan: true, isUnjudged: false, isUnaligned: true });
});
