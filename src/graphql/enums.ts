import { registerEnumType } from "type-graphql";
import { AreaType, areaTypeMeanings } from "../domain/areaType";
import { DesiredDirection, desiredDirectionMeanings } from "../domain/desiredDirection";
import { Frequency, frequencyMeanings } from "../domain/frequency";
import { IndicatorStatus, indicatorStatusMeanings } from "../domain/indicatorStatus";
import { MeasureKind, measureKindMeanings } from "../domain/measureKind";
import { OrganisationType, organisationTypeMeanings } from "../domain/organisationType";
import { SourceKind, sourceKindMeanings } from "../domain/sourceKind";
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
