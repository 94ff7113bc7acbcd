import { connectionOf } from "./connection";
import { AimType } from "./types/aim.type";
import { AreaObjectType } from "./types/area.type";
import { IndicatorType } from "./types/indicator.type";
import { MeasureType } from "./types/measure.type";
import { OrganisationObjectType } from "./types/organisation.type";
import { PartnerPlanType } from "./types/partnerPlan.type";
import { PartnershipType } from "./types/partnership.type";
import { PriorityType } from "./types/priority.type";

export const AimConnection = connectionOf(AimType, "Aim", "aims");
export const AreaConnection = connectionOf(AreaObjectType, "Area", "areas");
export const IndicatorConnection = connectionOf(IndicatorType, "Indicator", "indicators");
export const MeasureConnection = connectionOf(MeasureType, "Measure", "measures");
export const OrganisationConnection = connectionOf(OrganisationObjectType, "Organisation", "organisations");
export const PartnerPlanConnection = connectionOf(PartnerPlanType, "PartnerPlan", "partner plans");
export const PartnershipConnection = connectionOf(PartnershipType, "Partnership", "partnerships");
export const PriorityConnection = connectionOf(PriorityType, "Priority", "priorities");
