import { Field, InputType } from "type-graphql";
import type { SyncInput } from "../../services/syncSourceNow";

@InputType("SyncSourceInput", { description: "A source that is to be looked at now." })
export class SyncSourceInput implements SyncInput {
  @Field(() => String, { description: "The source's slug." }) slug!: string;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether only the account is wanted: no measurement is written, and nothing is remembered.",
  })
  dryRun?: boolean | null;
}
