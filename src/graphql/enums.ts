import { registerEnumType } from "type-graphql";
import { Absence, absenceMeanings } from "../domain/absence";
import { AlignmentStatus, alignmentStatusMeanings } from "../domain/alignmentStatus";
import { AlignmentStrength, alignmentStrengthMeanings } from "../domain/alignmentStrength";
import { AnnotationKind, annotationKindMeanings } from "../domain/annotationKind";
import { AreaType, areaTypeMeanings } from "../domain/areaType";
import { Assurance, assuranceMeanings } from "../domain/assurance";
import { ComparisonBasis, comparisonBasisMeanings } from "../domain/comparisonBasis";
import { DesiredDirection, desiredDirectionMeanings } from "../domain/desiredDirection";
import { Frequency, frequencyMeanings } from "../domain/frequency";
import { GroupOrderField, groupOrderFieldMeanings } from "../domain/groupOrderField";
import { ImportRunStatus, importRunStatusMeanings } from "../domain/importRunStatus";
import { IndicatorStatus, indicatorStatusMeanings } from "../domain/indicatorStatus";
import { Judgement, judgementMeanings } from "../domain/judgement";
import { MeasureKind, measureKindMeanings } from "../domain/measureKind";
import { MeasurementDimension, measurementDimensionMeanings } from "../domain/measurementDimension";
import { MeasurementFlag, measurementFlagMeanings } from "../domain/measurementFlag";
import { MeasurementOrderField, measurementOrderFieldMeanings } from "../domain/measurementOrderField";
import { OrganisationType, organisationTypeMeanings } from "../domain/organisationType";
import { RagStatus, ragStatusMeanings } from "../domain/ragStatus";
import { RefusalCode, refusalCodeMeanings } from "../domain/refusalCode";
import { SortDirection, sortDirectionMeanings } from "../domain/sortDirection";
import { SourceHealth, sourceHealthMeanings } from "../domain/sourceHealth";
import { SourceKind, sourceKindMeanings } from "../domain/sourceKind";
import { TrendDirection, trendDirectionMeanings } from "../domain/trendDirection";
import { UserErrorCode, userErrorCodeMeanings } from "../domain/userErrorCode";
import { Variation, variationMeanings } from "../domain/variation";
import { Visibility, visibilityMeanings } from "../domain/visibility";

function register<T extends object>(name: string, values: T, description: string, meanings: Record<string, string>) {
  const described = Object.entries(meanings).map(([value, meaning]) => [value, { description: meaning }]);
  registerEnumType(values, { name, description, valuesConfig: Object.fromEntries(described) });
}

register("AreaType", AreaType, "What kind of place an area is.", areaTypeMeanings);
register("OrganisationType", OrganisationType, "What kind of body an organisation is.", organisationTypeMeanings);
register(
  "MeasureKind",
  MeasureKind,
  "How the values of a measure combine over periods and areas.",
  measureKindMeanings,
);
register("Frequency", Frequency, "How often values fall due, and how long a period is.", frequencyMeanings);
register("IndicatorStatus", IndicatorStatus, "Whether a strategy watches an indicator now.", indicatorStatusMeanings);
register("DesiredDirection", DesiredDirection, "Which way an indicator is wanted to go.", desiredDirectionMeanings);
register("SourceKind", SourceKind, "What kind of thing a source of figures is.", sourceKindMeanings);
register("Visibility", Visibility, "Who may see a value, or which audience a caller belongs to.", visibilityMeanings);
register(
  "AlignmentStrength",
  AlignmentStrength,
  "How strongly a partner priority lines up with a priority, the strongest first.",
  alignmentStrengthMeanings,
);
register("AlignmentStatus", AlignmentStatus, "How far an alignment has been decided upon.", alignmentStatusMeanings);
register("AnnotationKind", AnnotationKind, "What kind of thing an annotation says.", annotationKindMeanings);
register("UserErrorCode", UserErrorCode, "What kind of fault an input has.", userErrorCodeMeanings);
register("Absence", Absence, "Why a value is absent.", absenceMeanings);
register("MeasurementFlag", MeasurementFlag, "What to know about a value before it is used.", measurementFlagMeanings);
register("Variation", Variation, "Whether a point of a series is more than chance.", variationMeanings);
register("Assurance", Assurance, "Whether a target will be met as things run now.", assuranceMeanings);
register("RagStatus", RagStatus, "How a value stands against its target.", ragStatusMeanings);
register("TrendDirection", TrendDirection, "Which way an indicator has gone.", trendDirectionMeanings);
register("Judgement", Judgement, "How a value stands beside another.", judgementMeanings);
register("ComparisonBasis", ComparisonBasis, "What a value is compared with.", comparisonBasisMeanings);
register("RefusalCode", RefusalCode, "Why values are not compared or combined as asked.", refusalCodeMeanings);
register("ImportRunStatus", ImportRunStatus, "How a reading of a source stands.", importRunStatusMeanings);
register("SourceHealth", SourceHealth, "How a source stands.", sourceHealthMeanings);
register(
  "MeasurementOrderField",
  MeasurementOrderField,
  "What measurements can be sorted by.",
  measurementOrderFieldMeanings,
);
register("SortDirection", SortDirection, "Which way a list is sorted.", sortDirectionMeanings);
register(
  "MeasurementDimension",
  MeasurementDimension,
  "By what measurements are grouped.",
  measurementDimensionMeanings,
);
register("GroupOrderField", GroupOrderField, "What groups of measurements can be sorted by.", groupOrderFieldMeanings);
