import { connectionOf } from "./connection";
import { AimType } from "./types/aim.type";
import { AlignmentType } from "./types/alignment.type";
import { AreaObjectType } from "./types/area.type";
import { DiscrepancyType } from "./types/discrepancy.type";
import { ImportRunType } from "./types/importRun.type";
import { IndicatorType } from "./types/indicator.type";
import { MeasureType } from "./types/measure.type";
import { MeasurementType } from "./types/measurement.type";
import { MeasurementGroupType } from "./types/measurementGroup.type";
import { OrganisationObjectType } from "./types/organisation.type";
import { PartnerPlanType } from "./types/partnerPlan.type";
import { PartnershipType } from "./types/partnership.type";
import { PriorityType } from "./types/priority.type";
import { RejectionType } from "./types/rejection.type";

export const AimConnection = connectionOf(AimType, "Aim", "aims");
export const AlignmentConnection = connectionOf(AlignmentType, "Alignment", "alignments");
export const AreaConnection = connectionOf(AreaObjectType, "Area", "areas");
export const DiscrepancyConnection = connectionOf(DiscrepancyType, "Discrepancy", "discrepancies");
export const ImportRunConnection = connectionOf(ImportRunType, "ImportRun", "import runs");
export const IndicatorConnection = connectionOf(IndicatorType, "Indicator", "indicators");
export const MeasureConnection = connectionOf(MeasureType, "Measure", "measures");
export const MeasurementConnection = connectionOf(MeasurementType, "Measurement", "measurements");
export const MeasurementGroupConnection = connectionOf(
  MeasurementGroupType,
  "MeasurementGroup",
  "groups of measurements",
);
export const OrganisationConnection = connectionOf(OrganisationObjectType, "Organisation", "organisations");
export const PartnerPlanConnection = connectionOf(PartnerPlanType, "PartnerPlan", "partner plans");
export const PartnershipConnection = connectionOf(PartnershipType, "Partnership", "partnerships");
export const PriorityConnection = connectionOf(PriorityType, "Priority", "priorities");
export const RejectionConnection = connectionOf(RejectionType, "Rejection", "rejections");
