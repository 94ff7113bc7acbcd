import { Field, Int } from "type-graphql";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("SyncSourcePayload", { description: "What came of looking at a source." })
export class SyncSourcePayloadType {
  @Field(() => Int, { description: "How many of its files and addresses had nothing that was not read before." })
  unchanged!: number;
  @Field(() => Boolean, {
    description:
      "Whether it is still being read, which takes longer than an answer may: ask the source for its last runs in a while.",
  })
  isRunning!: boolean;
}
