import { Field } from "type-graphql";
import type { OrganisationSupport } from "../../catalogue/alignment/priorityCoverage";
import { AlignmentStrength } from "../../domain/alignmentStrength";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("OrganisationSupport", { description: "What one organisation does for a priority." })
export class OrganisationSupportType implements Pick<OrganisationSupport, "strength"> {
  @Field(() => AlignmentStrength, { description: "The strongest of its alignments with the priority." })
  strength!: AlignmentStrength;
}
