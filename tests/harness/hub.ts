import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type DocumentNode, type ExecutionResult, execute, parse, validate } from "graphql";
import { anonymousWriter } from "../../src/access/viewer";
import { CurrentCatalogue } from "../../src/catalogue/currentCatalogue";
import type { Config } from "../../src/config";
import type { Database } from "../../src/database/database";
import { openDatabase } from "../../src/database/open";
import { HubError } from "../../src/errors";
import { contextOf } from "../../src/graphql/context";
import { servedHubSchema } from "../../src/graphql/federation/hubSubgraph";
import { seededPlace } from "./engine";

/** A database and the graph over it, without the network between. */
export interface TestHub {
  readonly config: Config;
  readonly database: Database;
  readonly catalogue: CurrentCatalogue;
  /** The answer to a question, errors and all. */
  ask<R, V>(question: string | TypedDocumentNode<R, V>, variables?: V, now?: Date): Promise<ExecutionResult<R>>;
  /** The data of an answer that must have no errors. */
  data<R = Record<string, unknown>, V = Record<string, unknown>>(
    question: string | TypedDocumentNode<R, V>,
    variables?: V,
    now?: Date,
  ): Promise<R>;
  /** The code and the message with which a question is refused. */
  refusal(question: string): Promise<{ code: string; message: string }>;
  close(): Promise<void>;
}

/** Opens a hub over a copy of the seeded template. */
export async function openTestHub(): Promise<TestHub> {
  const place = await seededPlace();
  const database = await openDatabase(place.config);
  const catalogue = await CurrentCatalogue.open(database, place.config.pollIntervalMs, (fault) => {
    throw fault;
  });
  const ask: TestHub["ask"] = async (question, variables, now) => {
    const document: DocumentNode = typeof question === "string" ? parse(question) : question;
    const errors = validate(servedHubSchema(), document);
    if (errors.length > 0) return { errors };
    return execute({
      schema: servedHubSchema(),
      document,
      variableValues: variables as Record<string, unknown> | undefined,
      contextValue: contextOf({ database, catalogue, config: place.config }, anonymousWriter, now),
    }) as Promise<ExecutionResult<never>>;
  };
  return {
    config: place.config,
    database,
    catalogue,
    ask,
    data: async (question, variables, now) => {
      const { data, errors } = await ask(question, variables, now);
      if (errors?.[0]) throw errors[0];
      if (data == null) throw new Error("The answer has no data.");
      return data;
    },
    refusal: async (question) => {
      const refused = (await ask(question)).errors?.[0]?.originalError;
      if (!(refused instanceof HubError)) throw new Error("The question is not refused.");
      return { code: refused.code, message: refused.message };
    },
    close: async () => {
      await catalogue.close();
      await database.close();
      await place.remove();
    },
  };
}
