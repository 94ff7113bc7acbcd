import { Check, Column, Entity, Unique } from "typeorm";
import { Frequency } from "../domain/frequency";
import { MeasureKind } from "../domain/measureKind";
import { Id, oneOf } from "./columns";

/** What is counted or measured, the same for every area. */
@Entity("measures")
@Unique("uq_measures_code", ["code"])
@Check("ck_measures_kind", oneOf("kind", MeasureKind))
@Check("ck_measures_frequency", oneOf("frequency", Frequency))
@Check("ck_measures_decimals", "unit_decimals BETWEEN 0 AND 6")
@Check("ck_measures_threshold", "disclosure_threshold > 0")
export class MeasureEntity {
  @Id("measures") id!: number;
  @Column("text") code!: string;
  @Column("text") title!: string;
  @Column("text") definition!: string;
  @Column("text") kind!: MeasureKind;
  /** The finest frequency at which values are kept. */
  @Column("text") frequency!: Frequency;
  @Column("text") unitCode!: string;
  @Column("text") unitLabel!: string;
  @Column("text", { nullable: true }) unitSymbol!: string | null;
  @Column("integer") unitDecimals!: number;
  /** Counts of people above zero and below this are hidden; null where the publisher's own figures are open. */
  @Column("integer", { nullable: true }) disclosureThreshold!: number | null;
  @Column("boolean") disclosureHidesZero!: boolean;
  @Column("integer", { nullable: true }) disclosureRoundsTo!: number | null;
  @Column("text") disclosureReason!: string;
  @Column("text") documentedIn!: string;
}
