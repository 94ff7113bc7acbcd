import "reflect-metadata";
import "./enums";
import { type GraphQLSchema, isAbstractType } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { checkArguments } from "./checkArguments";
import { AimResolver } from "./resolvers/aim.resolver";
import { AlignmentResolver } from "./resolvers/alignment.resolver";
import { AlignmentChangesResolver } from "./resolvers/alignmentChanges.resolver";
import { AlignmentMatrixResolver, PartnershipAlignmentMatrixResolver } from "./resolvers/alignmentMatrix.resolver";
import { AlignmentSuggestionResolver } from "./resolvers/alignmentSuggestion.resolver";
import {
  AimAlignmentsResolver,
  PartnerPriorityAlignmentsResolver,
  PriorityAlignmentsResolver,
} from "./resolvers/alignmentsOf.resolver";
import { AnnotationResolver } from "./resolvers/annotation.resolver";
import { AreaResolver } from "./resolvers/area.resolver";
import { AssessmentResolver, IndicatorAssessmentResolver } from "./resolvers/assessment.resolver";
import { DifferingMeasuresResolver } from "./resolvers/differingMeasures.resolver";
import { DiscrepancyPageResolver, MeasureDiscrepanciesResolver } from "./resolvers/discrepancy.resolver";
import { HubResolver } from "./resolvers/hub.resolver";
import { ImportMeasurementsResolver } from "./resolvers/importMeasurements.resolver";
import { ImportRunPageResolver, ImportRunResolver, RejectionPageResolver } from "./resolvers/importRun.resolver";
import { IndicatorResolver } from "./resolvers/indicator.resolver";
import { LeagueResolver } from "./resolvers/league.resolver";
import { MeasureResolver } from "./resolvers/measure.resolver";
import {
  MeasureMeasurementsResolver,
  MeasurementPageResolver,
  MeasurementResolver,
} from "./resolvers/measurement.resolver";
import { MeasurementGroupPageResolver, MeasurementGroupResolver } from "./resolvers/measurementGroup.resolver";
import { NodeResolver } from "./resolvers/node.resolver";
import { OrganisationResolver } from "./resolvers/organisation.resolver";
import { PartnerPlanResolver } from "./resolvers/partnerPlan.resolver";
import { PartnerPriorityIndicatorsResolver } from "./resolvers/partnerPriorityIndicators.resolver";
import { PartnershipResolver } from "./resolvers/partnership.resolver";
import { PlanEndResolver } from "./resolvers/planEnd.resolver";
import { PriorityResolver } from "./resolvers/priority.resolver";
import { ProvenanceResolver, RevisionResolver } from "./resolvers/provenance.resolver";
import { PublishPartnerPlanResolver } from "./resolvers/publishPartnerPlan.resolver";
import { SearchResolver } from "./resolvers/search.resolver";
import { IndicatorSeriesResolver, MeasureSeriesResolver } from "./resolvers/series.resolver";
import { SourceResolver } from "./resolvers/source.resolver";
import { StrategicAssessmentResolver } from "./resolvers/strategicAssessment.resolver";
import { StrategyGapsResolver } from "./resolvers/strategy.resolver";
import { SurveyResolver } from "./resolvers/survey.resolver";
import { SyncSourceResolver } from "./resolvers/syncSource.resolver";
import { TargetResolver } from "./resolvers/target.resolver";
import { UnalignedJudgementResolver } from "./resolvers/unalignedJudgement.resolver";

let schema: GraphQLSchema | null = null;

/**
 * The hub's schema. Built once a process, since TypeGraphQL's decorators write to one place. `validate` is off: GraphQL
 * itself checks the types of what comes in, and the rules beyond types are each read's own.
 */
export function hubSchema(): GraphQLSchema {
  schema ??= buildHubSchema();
  return schema;
}

function buildHubSchema(): GraphQLSchema {
  const built = buildSchemaSync({
    resolvers: [
      AimAlignmentsResolver,
      AimResolver,
      AlignmentChangesResolver,
      AlignmentMatrixResolver,
      AlignmentResolver,
      AlignmentSuggestionResolver,
      AnnotationResolver,
      AreaResolver,
      AssessmentResolver,
      DifferingMeasuresResolver,
      DiscrepancyPageResolver,
      HubResolver,
      ImportRunResolver,
      ImportRunPageResolver,
      ImportMeasurementsResolver,
      IndicatorAssessmentResolver,
      IndicatorResolver,
      IndicatorSeriesResolver,
      LeagueResolver,
      MeasureDiscrepanciesResolver,
      MeasureMeasurementsResolver,
      MeasureResolver,
      MeasureSeriesResolver,
      MeasurementGroupResolver,
      MeasurementGroupPageResolver,
      MeasurementResolver,
      MeasurementPageResolver,
      NodeResolver,
      OrganisationResolver,
      PartnerPlanResolver,
      PartnerPriorityAlignmentsResolver,
      PartnerPriorityIndicatorsResolver,
      PartnershipAlignmentMatrixResolver,
      PartnershipResolver,
      PriorityAlignmentsResolver,
      PriorityResolver,
      ProvenanceResolver,
      PlanEndResolver,
      PublishPartnerPlanResolver,
      RejectionPageResolver,
      RevisionResolver,
      SearchResolver,
      SourceResolver,
      StrategicAssessmentResolver,
      StrategyGapsResolver,
      SurveyResolver,
      SyncSourceResolver,
      TargetResolver,
      UnalignedJudgementResolver,
    ],
    globalMiddlewares: [checkArguments],
    validate: false,
  });
  // TypeGraphQL's own way to tell a value's type is a promise, which no compiled operation can wait for.
  for (const type of Object.values(built.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ nodeType }: { readonly nodeType: string }) => nodeType;
  }
  // TypeGraphQL has no place for the descriptions of the root types.
  const [query, mutation] = [built.getQueryType(), built.getMutationType()];
  if (query) query.description = "Every question that can be asked of the hub.";
  if (mutation) {
    mutation.description =
      "Every change that clients can make. What is wrong with an input comes back in its `errors`; whatever is answered afterwards, here or elsewhere, has seen the change.";
  }
  return built;
}
