import { openTestHub } from "./harness/hub";
import { StrategicAssessmentDocument } from "./generated/operations";
it("shows", async () => {
  const hub = await openTestHub();
  for (const period of [null, "YE-2019-09", "YE-2025-09", "2025-09"]) {
  const before = hub.database.statementsSent();
  const t = performance.now();
  const data = await hub.data(StrategicAssessmentDocument, { partnership: "dartford", on: "2021-06-01", period }, new Date("2026-02-01T12:00:00Z"));
  const ms = performance.now()-t;
  const n = hub.database.statementsSent() - before;
  const a: any = (data as any).partnership.strategy.strategicAssessment;
  let out = `${a.period.label} statements ${n} ${ms}ms\n`;
  for (const s of a.scores) { out += `\nP${s.priority.number} rank ${s.rank} total ${s.total} [${s.bestRank},${s.worstRank}] weight ${s.weightScored}\n`; for (const p of s.parts) out += `  ${p.criterion.code} ${p.score} ${p.absence}: ${p.evidence}\n`; }
  require("fs").appendFileSync("/tmp/asm/out.txt", out + "\n==========\n");
  }
  await hub.close();
});
