import { StrategyOnAPageDocument } from "../generated/operations";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

async function dartford() {
  const { partnership } = await hub.data(StrategyOnAPageDocument, { partnership: "dartford" });
  if (!partnership?.strategy) throw new Error("Dartford's strategy is not there.");
  return partnership.strategy;
}

describe("figures that the document states", () => {
  it("stand beside what they come to when worked out again", async () => {
    const figures = (await dartford()).priorities.flatMap(({ statedFigures }) => statedFigures);
    const printed = figures.map(({ asStated, asRecomputed, agrees }) => ({ asStated, asRecomputed, agrees }));
    expect(printed.map(({ asStated }) => asStated)).toEqual([40.2, 90, 44.1, 2855, 49.9, 950, 35.8]);
    const rise = printed[4];
    expect(rise?.asRecomputed).toBeCloseTo((950 / 1905) * 100, 1);
    expect(rise?.agrees).toBe(true);
    expect(printed[0]).toMatchObject({ asRecomputed: null, agrees: null });
  });
});

describe("the survey of 2019", () => {
  it("asked 420 people for their main concern, and 407 answered", async () => {
    const [survey] = (await dartford()).surveys;
    expect(survey).toMatchObject({ openedOn: "2019-02-18", closedOn: "2019-03-03", respondents: 420 });
    const concern = survey?.questions.find(({ answered }) => answered === 407);
    expect(concern?.answers.map(({ label, count }) => [label, count])).toEqual([
      ["ASB", 163],
      ["Property crime", 94],
      ["Town centre safety", 80],
      ["Violence", 37],
      ["Substance misuse", 33],
    ]);
    expect(concern?.answers.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(407);
  });

  it("asked each of them for three more, with 154, 85, 71, 34 and 29 answering", async () => {
    const [survey] = (await dartford()).surveys;
    const concern = survey?.questions.find(({ answered }) => answered === 407);
    const followUps = concern?.answers.map(({ followUp }) => [followUp?.answered, followUp?.answers.length]);
    expect(followUps).toEqual([
      [154, 3],
      [85, 3],
      [71, 3],
      [34, 3],
      [29, 3],
    ]);
  });

  it("keeps the document's four wrong percentages, says what they come to, and says that they disagree", async () => {
    const question = `{ partnership(slug: "dartford") { strategy { surveys { questions { answers { ...Answer
      followUp { answers { ...Answer } } } } } } } }
      fragment Answer on SurveyAnswer { count percentAsStated percentRecomputed agrees note }`;
    type Answer = { count: number; percentAsStated: number; percentRecomputed: number; agrees: boolean; note: string };
    type Question = { answers: (Answer & { followUp: { answers: Answer[] } | null })[] };
    const data = await hub.data<{ partnership: { strategy: { surveys: { questions: Question[] }[] } } }>(question);
    const answers = (data.partnership.strategy.surveys[0]?.questions ?? []).flatMap((asked) =>
      asked.answers.flatMap((answer) => [answer, ...(answer.followUp?.answers ?? [])]),
    );
    const slips = answers.filter(({ agrees }) => agrees === false);
    expect(slips.map((slip) => [slip.count, slip.percentAsStated, Number(slip.percentRecomputed.toFixed(1))])).toEqual([
      [61, 39, 39.6],
      [49, 57, 57.6],
      [43, 60, 60.6],
      [37, 10, 9.1],
    ]);
    expect(slips.every(({ note }) => note.length > 0)).toBe(true);
    expect(answers.filter(({ count, percentAsStated }) => count === null && percentAsStated === 45)).toHaveLength(1);
  });

  it("describes who answered: where they live or work, their age, ethnicity and gender", async () => {
    const [survey] = (await dartford()).surveys;
    const profile = survey?.questions.filter(({ answered }) => answered !== 407);
    expect(profile?.map(({ text, answered, answers }) => [text.split(" ")[0], answered, answers.length])).toEqual([
      ["Where", 420, 2],
      ["Age", 342, 7],
      ["Ethnicity", 342, 11],
      ["Gender", 342, 4],
    ]);
  });
});
