import { BEHAVIOUR_AND_PLACES } from "./behaviourAndPlaces";
import { OFFENDING } from "./offending";
import { PEOPLE_AND_COMMUNITIES } from "./peopleAndCommunities";
import type { Synonym } from "./synonym";
import { VIOLENCE_AND_ABUSE } from "./violenceAndAbuse";

/**
 * What the field calls by several names. Nothing here is of one partnership alone: each line is from the glossary of the
 * field, an Act, a national definition, or the way in which the Dartford strategy itself sorts its work. Where a line names
 * another authority than the strategy, nobody has yet held it against that document.
 */
export const SYNONYMS: readonly Synonym[] = [
  ...BEHAVIOUR_AND_PLACES,
  ...VIOLENCE_AND_ABUSE,
  ...OFFENDING,
  ...PEOPLE_AND_COMMUNITIES,
];
