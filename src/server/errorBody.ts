import type { GraphQLFormattedError } from "graphql";
import type { HubError } from "../errors";

/** The body of an answer that never reached the graph, in the graph's own shape, so that clients need only one. */
export function errorBody(error: HubError): { errors: GraphQLFormattedError[] } {
  return { errors: [{ message: error.message, extensions: { code: error.code } }] };
}
