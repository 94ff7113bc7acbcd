import { Field } from "type-graphql";
import { DesiredDirection } from "../../domain/desiredDirection";
import type { AimIndicatorEntity } from "../../entities/aimIndicator.entity";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("AimIndicator", {
  description:
    "An indicator seen from one aim: which way the aim wants it to go. Two aims may want opposite things of one indicator.",
})
export class AimIndicatorType implements Pick<AimIndicatorEntity, "desiredDirection" | "note"> {
  @Field(() => DesiredDirection, { description: "Which way this aim wants the indicator to go." })
  desiredDirection!: DesiredDirection;
  @Field(() => String, { nullable: true, description: "How well the indicator fits the aim, where it does not quite." })
  note!: string | null;
}
