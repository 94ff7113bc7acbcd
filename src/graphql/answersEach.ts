import { Extensions } from "type-graphql";

const ANSWERS_EACH = "answersEach";

/** The extension of a field that answers each item of a list which it is given, by the name of that argument. */
export const answeringEach = (argument: string) => ({ [ANSWERS_EACH]: argument });

/** Marks a field as one that answers each item of an argument, so that its cost is known beforehand. */
export const answersEach = (argument: string): MethodDecorator => Extensions(answeringEach(argument));

/** The argument that a field answers each item of, if it is so marked. */
export function answeredEach({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): unknown {
  return extensions[ANSWERS_EACH];
}
