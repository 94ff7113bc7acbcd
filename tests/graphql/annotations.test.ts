import { forget } from "../harness/forget";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
// The seeds bring annotations of their own.
beforeEach(() => forget(hub, "annotations"));
afterAll(() => hub.close());

const ANNOTATE = `mutation ($input: AnnotationInput!) {
  annotateMeasure(input: $input) {
    annotation { id kind text author documentedIn period { key } area { code } measure { code annotations { text } } }
    errors { code message path }
  }
}`;
interface Payload {
  annotation: { id: string; text: string } | null;
  errors: { code: string; message: string; path: string[] }[];
}
const GIVEN = { measure: "asb-incidents", period: "2020/21", kind: "EVENT", text: "The pandemic." };
const annotate = async (input: object) =>
  (await hub.data<{ annotateMeasure: Payload }>(ANNOTATE, { input: { ...GIVEN, ...input } })).annotateMeasure;
const told = async (area?: string) => {
  const question = `query ($area: String) { measure(code: "asb-incidents") { annotations(area: $area) { text } } }`;
  const { measure } = await hub.data<{ measure: { annotations: { text: string }[] } }>(question, { area });
  return measure.annotations.map(({ text }) => text);
};

describe("an annotation", () => {
  it("is answered as it was made, and stands with its measure at once", async () => {
    const { annotation, errors } = await annotate({ area: "E07000107", text: "The pandemic.\n" });
    expect(errors).toEqual([]);
    expect(annotation).toEqual({
      id: annotation?.id,
      kind: "EVENT",
      text: "The pandemic.",
      author: null,
      documentedIn: null,
      period: { key: "2020/21" },
      area: { code: "E07000107" },
      measure: { code: "asb-incidents", annotations: [{ text: "The pandemic." }] },
    });
    expect(await told()).toEqual(["The pandemic."]);
    const question = `query ($id: ID!) { node(id: $id) { __typename ... on Annotation { text } } }`;
    const node = { __typename: "Annotation", text: "The pandemic." };
    expect(await hub.data(question, { id: annotation?.id })).toEqual({ node });
  });

  it("that is made again in the same words is that annotation, and changes nothing", async () => {
    const first = await annotate({});
    const before = await hub.data("{ dataVersion { version } }");
    expect(await annotate({ period: "Apr 2020 to Mar 2021" })).toEqual(first);
    expect(await hub.data("{ dataVersion { version } }")).toEqual(before);
    const other = await annotate({ kind: "SERIES_BREAK" });
    expect(other.annotation?.id).not.toBe(first.annotation?.id);
    const both = await Promise.all([annotate({ text: "Twice at once." }), annotate({ text: "Twice at once." })]);
    expect(both[0].annotation?.id).toBe(both[1].annotation?.id);
    expect(await told()).toHaveLength(3);
  });

  it("stands in order of its period, and of those on one period the newest last", async () => {
    await annotate({ period: "2021/22", text: "c" });
    await annotate({ period: "2020/21", text: "b" });
    await annotate({ period: "2020/21", text: "a" });
    await annotate({ period: "2020-04", text: "first" });
    expect(await told()).toEqual(["first", "b", "a", "c"]);
  });

  it("is told of its area and of those within it, and everywhere when it has none", async () => {
    await annotate({ text: "everywhere" });
    await annotate({ area: "E10000016", text: "Kent" });
    await annotate({ area: "E07000107", text: "Dartford" });
    await annotate({ area: "E07000109", text: "Gravesham" });
    expect((await told("E07000107")).sort()).toEqual(["Dartford", "Kent", "everywhere"]);
    expect((await told("E10000016")).sort()).toEqual(["Kent", "everywhere"]);
    expect(await told()).toHaveLength(4);
    expect(await told("E99999999")).toEqual([]);
  });
});

describe("an annotation is not made, and the fault is told with its path,", () => {
  it.each([
    [
      "of no known measure",
      { measure: "asb" },
      "UNKNOWN_REFERENCE",
      "measure",
      'must be the code of one that the hub holds, but is "asb".',
    ],
    [
      "of an area whose code hides something, which is shown",
      { area: "E0700\u202e0107" },
      "UNKNOWN_REFERENCE",
      "area",
      'must be the code of one that the hub holds, but is "E0700\\u202e0107".',
    ],
    ["without words", { text: "\t " }, "INVALID", "text", "must be text, but is empty."],
    ["with too many words", { text: "a".repeat(1_001) }, "INVALID", "text", "at most 1000 characters, but has 1001."],
  ])("%s", async (_, input, code, field, message) => {
    const { annotation, errors } = await annotate(input);
    expect(annotation).toBeNull();
    expect(errors).toEqual([{ code, message: expect.stringContaining(message), path: ["input", field] }]);
    expect(await told()).toEqual([]);
  });
});
