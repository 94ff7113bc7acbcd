import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Provenance } from "../../measurements/provenance";
import type { Revision } from "../../measurements/revisions";
import type { Context } from "../context";
import { links, one } from "../links";
import { ImportRunType } from "../types/importRun.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { ProvenanceType } from "../types/provenance.type";
import { RevisionType } from "../types/revision.type";
import { SourceType } from "../types/source.type";

links<Provenance>(ProvenanceType, {
  source: one(() => SourceType, "The source that delivered it."),
  organisation: one(
    () => OrganisationObjectType,
    "Who delivered it: the partner whose return it stood in, else the organisation whose source it is.",
  ),
});

@Resolver(() => ProvenanceType)
export class ProvenanceResolver {
  @FieldResolver(() => ImportRunType, { nullable: true, description: "The reading that brought it." })
  importRun(@Root() { importRunId }: Provenance, @Ctx() { measurements }: Context) {
    return measurements.runs.withRowId(importRunId);
  }
}

@Resolver(() => RevisionType)
export class RevisionResolver {
  @FieldResolver(() => ProvenanceType, { description: "Where it came from." })
  provenance(@Root() { measurement }: Revision, @Ctx() { measurements }: Context) {
    return measurements.provenances.of(measurement);
  }
}
