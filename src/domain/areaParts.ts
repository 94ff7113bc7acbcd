import { AreaType } from "./areaType";

/**
 * Of which kinds of area an area is wholly made up, the most exact first: each list covers it without overlap. Regions and
 * countries have none here, since the hub does not hold all of their parts, and the sum of those it holds would be passed
 * off as theirs. Small areas come before wards, which hold them by best fit only.
 */
export const PARTS_OF: Readonly<Record<AreaType, readonly (readonly AreaType[])[]>> = {
  LSOA: [],
  WARD: [[AreaType.LSOA]],
  DISTRICT: [[AreaType.LSOA], [AreaType.WARD]],
  UNITARY: [[AreaType.LSOA], [AreaType.WARD]],
  COUNTY: [[AreaType.DISTRICT]],
  POLICE_FORCE: [
    [AreaType.DISTRICT, AreaType.UNITARY],
    [AreaType.COUNTY, AreaType.UNITARY],
  ],
  FIRE_AUTHORITY: [
    [AreaType.DISTRICT, AreaType.UNITARY],
    [AreaType.COUNTY, AreaType.UNITARY],
  ],
  COMMUNITY_SAFETY_PARTNERSHIP: [[AreaType.DISTRICT, AreaType.UNITARY]],
  REGION: [],
  COUNTRY: [],
};
