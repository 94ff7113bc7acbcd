import type { Connector } from "../connector";
import { fetchAnswers } from "./fetchAnswers";
import { type GraphqlSettings, graphqlSettings } from "./graphqlSettings";
import { readAnswers } from "./readAnswers";

/** A partner's own GraphQL service, asked by the query of its source, whose answers are mapped to our columns. */
export const partnerGraphql: Connector<GraphqlSettings> = {
  name: "partner-graphql",
  reads: "the answer of a partner's GraphQL service (JSON), by the query and mapping of its source",
  settings: graphqlSettings,
  measures: null,
  schedule: null,
  licence: null,
  opensArchives: false,
  takes: (name) => /\.json$/i.test(name),
  hosts: ({ endpoint }) => [new URL(endpoint).hostname],
  fetch: fetchAnswers,
  read: readAnswers,
};
