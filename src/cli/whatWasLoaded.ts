import type { LoadedSeeds } from "../services/seeds/seedReport";

const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** What the seeds hold, in one sentence, and one for each thing that was not written. */
export function whatWasLoaded(report: LoadedSeeds): string {
  const things = [
    counted(report.partnerships, "partnership"),
    counted(report.strategies, "strategy", "strategies"),
    counted(report.priorities, "priority", "priorities"),
    counted(report.aims, "aim"),
    counted(report.indicators, "indicator"),
    counted(report.measures, "measure"),
    counted(report.organisations, "organisation"),
    counted(report.partnerPlans, "partner plan"),
    counted(report.partnerPriorities, "partner priority", "partner priorities"),
    counted(report.alignments, "judgement of alignment", "judgements of alignment"),
    counted(report.areas, "area"),
    counted(report.sources, "source"),
    counted(report.annotations, "annotation"),
    counted(report.measurements, "measurement"),
  ];
  return [`Loaded ${things.slice(0, -1).join(", ")} and ${things.at(-1)}.`, ...report.yielded].join("\n");
}
