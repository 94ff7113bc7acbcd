import { Areas } from "./0001-areas";
import { Organisations } from "./0002-organisations";
import { Partnerships } from "./0003-partnerships";
import { Sources } from "./0004-sources";
import { Measures } from "./0005-measures";
import { Strategies } from "./0006-strategies";
import { Indicators } from "./0007-indicators";
import { Achievements } from "./0008-achievements";
import { Surveys } from "./0009-surveys";
import { PartnerPlans } from "./0010-partner-plans";
import { HubVersion } from "./0011-hub-version";
import { SeedsDigest } from "./0012-seeds-digest";
import { Measurements } from "./0013-measurements";
import { TargetsAndAnnotations } from "./0014-targets-and-annotations";
import { MeasurementIndexes } from "./0015-measurement-indexes";
import { Connectors } from "./0016-connectors";
import { Alignments } from "./0017-alignments";
import { StrategicAssessment } from "./0018-strategic-assessment";
import { MeasureKinships } from "./0019-measure-kinships";
import { ReturnedBy } from "./0020-returned-by";
import { Completeness } from "./0021-completeness";

/** Every change of the database's schema, in the order in which they are made. */
export const migrations = [
  Areas,
  Organisations,
  Partnerships,
  Sources,
  Measures,
  Strategies,
  Indicators,
  Achievements,
  Surveys,
  PartnerPlans,
  HubVersion,
  SeedsDigest,
  Measurements,
  TargetsAndAnnotations,
  MeasurementIndexes,
  Connectors,
  Alignments,
  StrategicAssessment,
  MeasureKinships,
  ReturnedBy,
  Completeness,
];
