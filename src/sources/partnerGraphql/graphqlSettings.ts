import * as z from "zod";
import { Absence } from "../../domain/absence";
import { visibilitySetting } from "../heldInConfidence";
import { queryFaults } from "./queryFaults";

/** Fields apart by stops, as they lie within each other: "data.returns.nodes". A number is a place in a list, from 0. */
const path = z.string().regex(/^\w+(\.\w+)*$/, { error: "must be names apart by stops, such as area.code" });

/** Where an answer keeps what is always at its top. */
const answerPath = path.refine((given) => given.startsWith("data."), {
  error: 'must begin with "data.", as answers do',
});

const constant = z.strictObject({ constant: z.string().min(1) });
const mapped = z.strictObject({
  path,
  /** Their words, each with ours; a word that is not there rejects its row. */
  map: z.record(z.string(), z.string()).optional(),
});
const field = z.union([path, mapped, constant], {
  error: "must be a path within a row, { path, map } or { constant }",
});
export type GraphqlField = z.infer<typeof field>;

const absenceWords = Object.keys(Absence);
const absence = field.refine(
  (given) => typeof given === "string" || !("map" in given) || givesAbsences(Object.values(given.map ?? {})),
  { error: `must map to ${absenceWords.join(", ")}, or to nothing ("") where there is a value` },
);

function givesAbsences(words: readonly string[]): boolean {
  return words.every((word) => word === "" || absenceWords.includes(word));
}

/** What a source says of a partner's service: the question, and what of its answer is which of our columns. */
export const graphqlSettings = z
  .strictObject({
    endpoint: z.url({ protocol: /^https?$/, error: "must be an address such as https://example.org/graphql" }),
    query: z.string().min(1),
    variables: z.record(z.string(), z.json()).default({}),
    /** The name of the bearer token that it is asked with, which the environment holds as HUB_SECRET_NAME. */
    secret: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "must be a name such as kent-police" })
      .optional(),
    /** Where in an answer the list of rows is. */
    rows: answerPath,
    fields: z.strictObject({
      measure: field,
      area: field,
      period: field,
      value: field,
      absence: absence.optional(),
      category: field.optional(),
      numerator: field.optional(),
      denominator: field.optional(),
      note: field.optional(),
    }),
    page: z
      .strictObject({
        /** The variable that takes the cursor. */
        variable: z.string().min(1),
        endCursorPath: answerPath,
        hasNextPath: answerPath,
        mostPages: z.int().min(1).max(1_000).default(100),
      })
      .optional(),
    visibility: visibilitySetting,
  })
  .superRefine(({ query, variables, page }, context) => {
    for (const message of queryFaults(query, variables, page?.variable ?? null)) {
      context.addIssue({ code: "custom", path: ["query"], message });
    }
  });
export type GraphqlSettings = z.infer<typeof graphqlSettings>;
